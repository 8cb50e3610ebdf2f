/** A file that is a link to somewhere outside the data folder, one that leads nowhere, and a file that is not YAML. */
export const files = { 'suppliers/prices.xlsx': 'not YAML' };

export const links = { 'suppliers/outside.yaml': '/etc/hostname', 'suppliers/nowhere.yaml': 'gone.yaml' };

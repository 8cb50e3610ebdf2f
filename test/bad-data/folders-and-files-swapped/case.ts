export const without = ['programme.yaml', 'methods/standard.yaml'];
export const files = { 'programme.yaml/programme.yaml': 'id: acme\n', methods: 'name: Standard\n', 'suppliers/blunt-castings.yaml/supplier.yaml': 'name: Blunt Castings\n' };

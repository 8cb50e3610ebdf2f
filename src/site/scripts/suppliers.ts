/** The list of suppliers: sorted, filtered and searched in the browser, with its state in the address. */
import { supplierTable } from '#site/scripts/supplier-table.ts';

const place = document.querySelector<HTMLElement>('#suppliers');
if (place) supplierTable(place);

/** The list of suppliers as a reader uses it: heads that sort, fields that filter, at most a page of rows at a time. */
import { loadScript } from '#site/scripts/load-script.ts';
import { addressOfQuery, answered, everySupplier, pageOf, queryOfAddress, type Column, type SupplierQuery } from '#site/scripts/supplier-query.ts';
import { unpackedSuppliers, type ListedSupplier, type PackedSuppliers } from '#site/suppliers/listed-supplier.ts';
import { supplierRowHtml } from '#site/suppliers/supplier-row-html.ts';
import { formatCount } from '#words/format.ts';
import type { Language } from '#domain/text.ts';

declare global {
  // Set by the script that holds every supplier of the list.
  var vernierSuppliers: PackedSuppliers | undefined;
}

/** Makes the table in the place given answer to its reader. */
export function supplierTable(place: HTMLElement): void {
  const form = place.querySelector('form')!;
  const heads = [...place.querySelectorAll<HTMLTableCellElement>('th[data-column]')];
  const words: { readonly [name: string]: string } = JSON.parse(place.dataset['words']!);
  let query = queryOfAddress(location.hash);

  const ask = (change: Partial<SupplierQuery>): void => {
    query = { ...query, page: 1, ...change };
    const asked = addressOfQuery(query);
    history.replaceState(null, '', asked === '' ? location.pathname + location.search : `#${asked}`);
    void answer();
  };
  const answer = async (): Promise<void> => {
    const status = place.querySelector('.supplier-count')!;
    const waiting = setTimeout(() => (status.textContent = words['loading']!), 200);
    try {
      const suppliers = await everyOne(place);
      const shown = show(place, words, suppliers, query);
      query = { ...query, page: shown };
    } catch {
      status.textContent = words['failed']!;
    } finally {
      clearTimeout(waiting);
    }
  };

  for (const head of heads) head.append(sortButton(head, words['sortBy']!, () => ask(sortedBy(query, head.dataset['column'] as Column))));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => ask(filtersOf(form)));
  form.addEventListener('reset', () => ask(everySupplier));
  // The list is fetched while the reader is still on the way to the first field.
  form.addEventListener('focusin', () => void everyOne(place).catch(() => undefined), { once: true });
  for (const button of place.querySelectorAll<HTMLButtonElement>('.live button')) {
    button.addEventListener('click', () => {
      ask({ page: query.page + Number(button.dataset['step']) });
      place.querySelector('.supplier-count')!.scrollIntoView({ block: 'nearest' });
    });
  }
  const fromAddress = (): void => {
    query = queryOfAddress(location.hash);
    fill(form, query);
    void answer();
  };
  addEventListener('hashchange', fromAddress);
  if (addressOfQuery(query) !== '') fromAddress();
}

function sortButton(head: HTMLTableCellElement, label: string, sort: () => void): HTMLButtonElement {
  const name = head.querySelector('span')!;
  const button = document.createElement('button');
  button.type = 'button';
  button.title = label.replace('{column}', name.textContent);
  button.append(name);
  button.addEventListener('click', sort);
  return button;
}

/** A head turns the order round when it is pressed again; numbers begin with the largest. */
function sortedBy({ sort, descending }: SupplierQuery, column: Column): Partial<SupplierQuery> {
  const startsDescending = !['name', 'rating', 'commodity', 'plants', 'class'].includes(column);
  return { sort: column, descending: sort === column ? !descending : startsDescending };
}

function filtersOf(form: HTMLFormElement): Partial<SupplierQuery> {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '');
  return { text: value('q'), rating: value('rating'), commodity: value('commodity'), plant: value('plant'), class: value('class') };
}

function fill(form: HTMLFormElement, query: SupplierQuery): void {
  const values: { readonly [name: string]: string } = { q: query.text, rating: query.rating, commodity: query.commodity, plant: query.plant, class: query.class };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

/** Shows the answer and says which page of it is shown. */
function show(place: HTMLElement, words: { readonly [name: string]: string }, suppliers: readonly ListedSupplier[], query: SupplierQuery): number {
  const language = document.documentElement.lang as Language;
  const found = answered(suppliers, query, language);
  const { page, pages, from, to, rows } = pageOf(found, query.page);
  const count = (value: number): string => formatCount(value, language);
  const said = (name: string, values: { readonly [name: string]: string }): string => words[name]!.replace(/\{(\w+)\}/g, (_, key: string) => values[key]!);
  place.querySelector('tbody')!.innerHTML = rows.map((supplier) => supplierRowHtml(supplier, `suppliers/${supplier.id}.html`, words['capped']!)).join('');
  const isEveryone = found.length === suppliers.length;
  place.querySelector('.supplier-count')!.textContent =
    found.length === 0 ? words['nothing']! : !isEveryone ? said('countOf', { count: count(found.length), total: count(suppliers.length) }) : found.length === 1 ? words['one']! : said('count', { count: count(found.length) });
  place.querySelector<HTMLElement>('nav.pager')?.remove();
  showPager(place, page, pages, said('range', { from: count(from), to: count(to), total: count(found.length) }));
  for (const head of place.querySelectorAll<HTMLElement>('th[data-column]')) {
    if (head.dataset['column'] === query.sort) head.setAttribute('aria-sort', query.descending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  return page;
}

function showPager(place: HTMLElement, page: number, pages: number, range: string): void {
  const pager = place.querySelector<HTMLElement>('.pager.live')!;
  pager.hidden = pages === 1;
  pager.querySelector('span')!.textContent = range;
  const [previous, next] = pager.querySelectorAll('button');
  previous!.disabled = page === 1;
  next!.disabled = page === pages;
}

function everyOne(place: HTMLElement): Promise<ListedSupplier[]> {
  return loadScript(new URL(place.dataset['src']!, document.baseURI).href, () => self.vernierSuppliers && unpackedSuppliers(self.vernierSuppliers));
}

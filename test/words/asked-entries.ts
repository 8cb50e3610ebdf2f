/** Which entries of the English dictionary the source asks for, as its types know it: under whatever name a part of the dictionary is handed on. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { languages } from '#domain/text.ts';
import { addressOf } from '#words/words.ts';

const dictionaries = languages.map((language) => resolve(`src/words/${addressOf(language)}.ts`));
const dictionary = resolve('src/words/en.ts');

/** Types of packages are not looked up: what no entry passes through takes most of the time. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  lib: ['lib.esnext.d.ts'],
  types: [],
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** The paths of all entries that nothing in `src/` asks for, such as `site.choose.title`. */
export function entriesNobodyAsksFor(): string[] {
  const pages = new Map(globSync('src/**/*.astro').map((path) => [`${resolve(path)}.tsx`, asTsx(readFileSync(path, 'utf8'))]));
  const program = ts.createProgram([...globSync('src/**/*.ts').map((path) => resolve(path)), ...pages.keys()], options, hostWith(pages));
  const asked = new Set<ts.Declaration>();
  const askers = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(resolve('src')) && !dictionaries.includes(fileName));
  for (const file of askers) collect(file, program.getTypeChecker(), asked);
  return entriesOf(program.getSourceFile(dictionary)!).filter(({ node }) => !asked.has(node)).map(({ path }) => path);
}

/** A page of Astro, near enough: its script, then its template as one expression. */
function asTsx(text: string): string {
  const [, script = '', template = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return `${script}\ndeclare const Astro: { readonly props: Props; readonly params: Record<string, string | undefined> };\nexport const template = <>${template.replace(/<!doctype html>/, '')}</>;\n`;
}

function hostWith(pages: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, version) => (pages.has(path) ? ts.createSourceFile(path, pages.get(path)!, version, true) : getSourceFile(path, version));
  host.resolveModuleNameLiterals = (names) =>
    names.map(({ text }) => ({ resolvedModule: /^#.*\.ts$/.test(text) ? { resolvedFileName: resolve('src', text.slice(1)), extension: '.ts', isExternalLibraryImport: false } : undefined }));
  return host;
}

/** Everything in the node that names an entry, or may by a name that is only known when it runs. */
function collect(node: ts.Node, types: ts.TypeChecker, asked: Set<ts.Declaration>): void {
  const ask = (whole: ts.Type, names: readonly string[]): void => {
    for (const name of names) types.getPropertyOfType(whole, name)?.declarations?.forEach((declaration) => asked.add(declaration));
  };
  if (ts.isPropertyAccessExpression(node)) ask(types.getTypeAtLocation(node.expression), [node.name.text]);
  if (ts.isElementAccessExpression(node)) ask(types.getTypeAtLocation(node.expression), namesIn(types.getTypeAtLocation(node.argumentExpression)) ?? namesOf(types.getTypeAtLocation(node.expression)));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) ask(types.getTypeAtLocation(node.parent), [(node.propertyName ?? node.name).getText()]);
  // Handed on as something of another name, such as an interface that a part of the dictionary happens to fit: all that it wants is asked for.
  const wanted = ts.isSpreadAssignment(node) ? types.getContextualType(node.parent) : isHandedOn(node) ? types.getContextualType(node) : undefined;
  if (wanted) ask(types.getTypeAtLocation(ts.isSpreadAssignment(node) ? node.expression : node), namesOf(wanted, (declaration) => declaration.getSourceFile().fileName !== dictionary));
  ts.forEachChild(node, (child) => collect(child, types, asked));
}

function isHandedOn(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) && ((ts.isCallExpression(parent) && parent.expression !== node) || (ts.isPropertyAssignment(parent) && parent.initializer === node));
}

/** The names that a text of this type may be; null where it may be any. */
function namesIn(type: ts.Type): string[] | null {
  const all = type.isUnion() ? type.types : [type];
  return all.every((one) => one.isStringLiteral()) ? all.map(({ value }) => value) : null;
}

function namesOf(type: ts.Type, isMeant: (declaration: ts.Declaration) => boolean = () => true): string[] {
  return type.getProperties().filter(({ declarations = [] }) => declarations.every(isMeant)).map(({ name }) => name);
}

function entriesOf(file: ts.SourceFile): { readonly path: string; readonly node: ts.Declaration }[] {
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations.flatMap((declaration) => entriesIn(declaration, declaration.name.getText())));
}

function entriesIn(node: ts.VariableDeclaration | ts.PropertyAssignment, path: string): { path: string; node: ts.Declaration }[] {
  const value = node.initializer && ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
  if (!value || !ts.isObjectLiteralExpression(value)) return [{ path, node }];
  return value.properties.filter(ts.isPropertyAssignment).flatMap((property) => entriesIn(property, `${path}.${property.name.getText().replaceAll("'", '')}`));
}

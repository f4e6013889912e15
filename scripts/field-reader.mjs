import path from 'node:path';
import ts from 'typescript';
import { facetsOf } from './field-facets.mjs';

/**
 * Nest's plugin for Swagger (its ReadonlyVisitor) with what `facetsOf` adds to each field. `sources` holds the files of the types
 * that were read, which the description depends on beside those that are visited.
 */
export class FieldReader {
  key = '@nestjs/swagger';
  sources = new Set();
  #plugin;
  #root;
  #added = new Map();

  constructor(plugin, root) {
    this.#plugin = plugin;
    this.#root = root;
  }

  get typeImports() {
    return this.#plugin.typeImports;
  }

  visit(program, file) {
    this.#plugin.visit(program, file);
    const checker = program.getTypeChecker();
    const classes = file.statements.filter(ts.isClassDeclaration);
    const added = new Map(classes.map((one) => [one.name?.text, this.#fieldsOf(one, checker)]));
    const name = path.relative(this.#root, file.fileName).split(path.sep).join('/');
    this.#added.set(`./${name.replace(/\.ts$/, '')}`, added);
  }

  #fieldsOf(declaration, checker) {
    const readFrom = ({ fileName }) => this.sources.add(path.relative(this.#root, fileName));
    const fields = declaration.members.filter(ts.isPropertyDeclaration);
    return new Map(
      fields.map((field) => [field.name.getText(), () => facetsOf(field, checker, readFrom)]),
    );
  }

  /** Called after all files were visited. */
  collect() {
    const { models, controllers } = this.#plugin.collect();
    return { models: models.map((model) => this.#completed(model)), controllers };
  }

  #completed([from, classes]) {
    const added = this.#added.get(from.arguments[0].text.replace(/\.js$/, ''));
    const completed = Object.entries(classes).map(([name, fields]) => [
      name,
      ts.factory.createObjectLiteralExpression(
        fields.properties.map((field) => withFacets(field, added.get(name))),
      ),
    ]);
    return [from, Object.fromEntries(completed)];
  }
}

function withFacets(field, added) {
  const facets = Object.entries(added.get(field.name.text)?.() ?? {});
  const kept = field.initializer.properties.filter(
    ({ name }) => !facets.some(([facet]) => facet === name.text),
  );
  const properties = [
    ...kept,
    ...facets.map(([facet, value]) => ts.factory.createPropertyAssignment(facet, literal(value))),
  ];
  return ts.factory.createPropertyAssignment(
    field.name,
    ts.factory.createObjectLiteralExpression(properties),
  );
}

/** The expression of a value as JSON has it. */
function literal(value) {
  return ts.parseJsonText('value.json', JSON.stringify(value)).statements[0].expression;
}

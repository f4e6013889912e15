import ts from 'typescript';

/**
 * What the declaration of a field says of it in the API document, beyond what Nest's plugin for Swagger reads: the facets of a
 * type that is named (`@describedAs`), its choices in the order in which they are declared, the comment as one line, `@example`,
 * a default that is a constant, and that who leaves out an optional field gets it.
 * `readFrom` is called with the sources of the types that were read.
 */
export function facetsOf(field, checker, readFrom) {
  const type = field.type && bare(field.type);
  return {
    ...(type && (namedFacets(type, checker, readFrom) ?? choiceFacets(type, checker, readFrom))),
    ...commentFacets(field, type, checker),
    ...defaultFacets(field, checker),
  };
}

/** Without null, parentheses and lists, which the plugin reads itself. */
function bare(type) {
  if (ts.isParenthesizedTypeNode(type)) return bare(type.type);
  if (ts.isArrayTypeNode(type)) return bare(type.elementType);
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword) {
    return bare(type.type);
  }
  if (!ts.isUnionTypeNode(type)) return type;
  const others = type.types.filter((one) => !isNull(one));
  return others.length === 1 ? bare(others[0]) : type;
}

function isNull(type) {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** `@describedAs {"format": "date"}` of the type's declaration. */
function namedFacets(type, checker, readFrom) {
  const alias = aliasOf(type, checker);
  const tag = alias && ts.getJSDocTags(alias).find(({ tagName }) => tagName.text === 'describedAs');
  if (!tag) return undefined;
  readFrom(alias.getSourceFile());
  return JSON.parse(ts.getTextOfJSDocComment(tag.comment));
}

function aliasOf(type, checker) {
  if (!ts.isTypeReferenceNode(type) || type.typeArguments) return undefined;
  return declarationOf(type.typeName, checker, ts.isTypeAliasDeclaration);
}

function declarationOf(name, checker, isKind) {
  const symbol = checker.getSymbolAtLocation(name);
  const imported = symbol && symbol.flags & ts.SymbolFlags.Alias;
  return (imported ? checker.getAliasedSymbol(symbol) : symbol)?.declarations?.find(isKind);
}

function choiceFacets(type, checker, readFrom) {
  const choices = choicesOf(type, checker, readFrom);
  return choices && choices.length > 1 ? { enum: choices } : {};
}

/**
 * The texts that a type allows, in the order of its declaration; the checker's own order depends on which file it has read first.
 * undefined: it is no list of texts, or is made in a way that has no order.
 */
function choicesOf(type, checker, readFrom) {
  if (ts.isParenthesizedTypeNode(type)) return choicesOf(type.type, checker, readFrom);
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types
      .filter((one) => !isNull(one))
      .map((one) => choicesOf(one, checker, readFrom));
    return parts.every(Boolean) ? parts.flat() : undefined;
  }
  if (ts.isIndexedAccessTypeNode(type)) return choicesWithin(type, checker, readFrom);
  if (ts.isTypeOperatorNode(type) && ts.isTypeQueryNode(type.type)) {
    return namesOf(type.type, checker, readFrom);
  }
  const alias = aliasOf(type, checker);
  if (!alias) return undefined;
  readFrom(alias.getSourceFile());
  return choicesOf(alias.type, checker, readFrom);
}

/** `(typeof KINDS)[number]` of a list, or `WorkItem['state']`. */
function choicesWithin({ objectType, indexType }, checker, readFrom) {
  const type = checker.getTypeAtLocation(objectType);
  if (ts.isLiteralTypeNode(indexType)) {
    const field = checker.getPropertyOfType(type, indexType.literal.text)?.valueDeclaration;
    if (!field?.type) return undefined;
    readFrom(field.getSourceFile());
    return choicesOf(bare(field.type), checker, readFrom);
  }
  const query = ts.isParenthesizedTypeNode(objectType) ? objectType.type : objectType;
  if (!ts.isTypeQueryNode(query) || !checker.isTupleType(type)) return undefined;
  readOf(query, checker, readFrom);
  const choices = checker.getTypeArguments(type).map((one) => one.value);
  return choices.every((choice) => typeof choice === 'string') ? choices : undefined;
}

/** `keyof typeof LIMITS`. */
function namesOf(query, checker, readFrom) {
  readOf(query, checker, readFrom);
  return checker.getPropertiesOfType(checker.getTypeAtLocation(query)).map(({ name }) => name);
}

function readOf(query, checker, readFrom) {
  const declared = declarationOf(query.exprName, checker, ts.isVariableDeclaration);
  if (declared) readFrom(declared.getSourceFile());
}

function commentFacets(field, type, checker) {
  const comment = ts.getJSDocCommentsAndTags(field).filter(ts.isJSDoc).at(-1);
  const description = oneLine(ts.getTextOfJSDocComment(comment?.comment));
  const tag = comment?.tags?.find(({ tagName }) => tagName.text === 'example');
  const example = oneLine(ts.getTextOfJSDocComment(tag?.comment));
  const isText =
    type && !ts.isArrayTypeNode(field.type) && checker.getTypeAtLocation(type).flags & TEXTS;
  return {
    ...(description && { description }),
    ...(example && { example: isText ? example : JSON.parse(example) }),
  };
}

const TEXTS = ts.TypeFlags.StringLike | ts.TypeFlags.Union;

function oneLine(text = '') {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function defaultFacets({ initializer, modifiers = [] }, checker) {
  if (!initializer) return {};
  const { value } = checker.getTypeAtLocation(initializer);
  const isOptional = modifiers.some((one) => /^@IsOptional\b/.test(one.getText()));
  return {
    ...(['string', 'number'].includes(typeof value) && { default: value }),
    ...(isOptional && { required: false }),
  };
}

import type ts from 'typescript';

/** What the declaration of a field says of it in the API document. */
export function facetsOf(
  field: ts.PropertyDeclaration,
  checker: ts.TypeChecker,
  readFrom: (source: ts.SourceFile) => void,
): Record<string, unknown>;

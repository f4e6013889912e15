import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import type { VersionIssue } from './version-check.js';

/** 409 `classification.version-conflict`: somebody changed the draft since it was read. */
export class VersionChanged extends Conflict {
  static readonly example = new VersionChanged(3, 4);

  constructor(expected: number, current: number) {
    super(
      'classification.version-conflict',
      `The version has changed since you read it (${expected}, now ${current}): read it again.`,
      { expected, current },
    );
  }
}

/** 409 `classification.invalid-transition`: not from the state the version is in. */
export class InvalidVersionTransition extends Conflict {
  static readonly example = new InvalidVersionTransition(
    'The version is published: only a draft is changed.',
  );

  constructor(message: string) {
    super('classification.invalid-transition', message);
  }
}

/** 409 `classification.version-scheduled`: one version at a time waits for its day. */
export class AnotherVersionScheduled extends Conflict {
  static readonly example = new AnotherVersionScheduled(4, '2026-09-01');

  constructor(number: number, day: string) {
    super(
      'classification.version-scheduled',
      `Version ${number} waits for its day (${day}): withdraw it first, or publish after that day.`,
      { number, day },
    );
  }
}

/** 409 `classification.node-has-children`. */
export class NodeHasChildren extends Conflict {
  static readonly example = new NodeHasChildren('01.02', 3);

  constructor(code: string, children: number) {
    super(
      'classification.node-has-children',
      `"${code}" has ${children} nodes below it: remove them first, or ask for withDescendants=true.`,
      { nodeCode: code, children },
    );
  }
}

/** 422 `classification.version-not-sound`: names every issue. */
export class VersionNotSound extends RuleBroken {
  static readonly example = new VersionNotSound([
    { code: '01.02', issue: 'mapping-missing', message: 'Nothing says what becomes of it.' },
  ]);

  constructor(issues: readonly VersionIssue[]) {
    super(
      'classification.version-not-sound',
      `The version cannot be published: ${issues.length} things are wrong.`,
      {
        fields: issues.slice(0, 200).map(({ code, issue, message }) => ({
          field:
            issue.startsWith('mapping') || issue === 'target-unknown'
              ? `mappings.${code}`
              : `nodes.${code}`,
          code: issue,
          message,
        })),
      },
    );
  }
}

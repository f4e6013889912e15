import {
  Conflict,
  EXAMPLE_ID,
  Forbidden,
  InvalidInput,
  RuleBroken,
  type FieldError,
} from '../../platform/errors/index.js';

/** 409 `article.invalid-transition`: the transition table has no such step. */
export class InvalidArticleTransition extends Conflict {
  static readonly example = new InvalidArticleTransition('approved', 'draft');

  constructor(from: string, to: string) {
    super('article.invalid-transition', `A version that is ${from} cannot become ${to}.`, {
      from,
      to,
    });
  }
}

/** 409 `article.version-conflict`: somebody changed the article since it was read. */
export class ArticleChanged extends Conflict {
  static readonly example = new ArticleChanged(3, 4);

  constructor(expected: number, current: number) {
    super(
      'article.version-conflict',
      `The article has changed since you read it (revision ${expected}, now ${current}): read it again.`,
      { expected, current },
    );
  }
}

/** 409 `article.code-taken`. */
export class ArticleCodeTaken extends Conflict {
  static readonly example = new ArticleCodeTaken('rifiuti-ingombranti');

  constructor(code: string) {
    const message = `There is an article "${code}" already: choose another code, or make a new version of that one.`;
    super('article.code-taken', message, { fields: [{ field: 'code', code: 'taken', message }] });
  }
}

/** 409 `article.no-open-version`: there is no draft or proposal to work on. */
export class NoOpenVersion extends Conflict {
  static readonly example = new NoOpenVersion();

  constructor() {
    super(
      'article.no-open-version',
      'The article has no version in the making: start one with POST /knowledge/articles/{id}/versions.',
    );
  }
}

/** 409 `article.version-open`: an article has one version in the making at most. */
export class VersionOpen extends Conflict {
  static readonly example = new VersionOpen(3);

  constructor(version: number) {
    super(
      'article.version-open',
      `Version ${version} of this article is in the making: finish or withdraw that one first.`,
      { version },
    );
  }
}

/** 409 `article.not-a-draft`: what was proposed is changed no more until it is declined. */
export class NotADraft extends Conflict {
  static readonly example = new NotADraft();

  constructor() {
    super(
      'article.not-a-draft',
      'The version has been proposed: it can be changed when the Network direction has declined it.',
    );
  }
}

/** 409 `article.not-approved`: only what is approved can be used, voted on or reviewed. */
export class NotApproved extends Conflict {
  static readonly example = new NotApproved();

  constructor() {
    super('article.not-approved', 'The article has no approved version that could be used.');
  }
}

/** 403 `article.not-yours`: the article is another point's. */
export class NotYourArticle extends Forbidden {
  static readonly example = new NotYourArticle('savena-infodesk');

  constructor(owner: string) {
    super(
      'article.not-yours',
      `The article is of the point "${owner}": its members and the Network direction may change it.`,
      { owner },
    );
  }
}

/** 403 `article.only-network-direction`: what is in use is taken away by the Network direction alone. */
export class OnlyNetworkDirection extends Forbidden {
  static readonly example = new OnlyNetworkDirection();

  constructor() {
    super(
      'article.only-network-direction',
      'The article is in use: only the Network direction withdraws it. Propose a new version instead.',
    );
  }
}

/** 400: the content of an article is not as it must be; every fault is named. */
export class InvalidArticle extends InvalidInput {
  constructor(fields: FieldError[]) {
    const names = [...new Set(fields.map(({ field }) => field))].join(', ');
    super(`The article cannot be taken as it is: check ${names}.`, fields);
  }
}

/** 422 `article.incomplete`: it lacks what an article must have before it can be proposed. */
export class IncompleteArticle extends RuleBroken {
  static readonly example = new IncompleteArticle([
    { field: 'answer', code: 'required', message: 'answer is missing.' },
  ]);

  constructor(fields: FieldError[]) {
    const names = fields.map(({ field }) => field).join(', ');
    super('article.incomplete', `The article cannot be proposed yet: it lacks ${names}.`, {
      fields,
    });
  }
}

/** 422 `article.validity-gap`: the version in use would end before the new one begins. */
export class ValidityGap extends RuleBroken {
  static readonly example = new ValidityGap('2026-09-01');

  constructor(validFrom: string) {
    const message = `The version in use would end today and this one begins on ${validFrom}: approve it on that day, or have it begin earlier.`;
    super('article.validity-gap', message, {
      fields: [{ field: 'validFrom', code: 'gap', message }],
    });
  }
}

/** 409 `article.confirmation-not-enough`: only a new version can put right what makes it stale. */
export class ConfirmationNotEnough extends Conflict {
  static readonly example = new ConfirmationNotEnough(['owner-closed']);

  constructor(reasons: readonly string[]) {
    super(
      'article.confirmation-not-enough',
      `A confirmation does not put this right (${reasons.join(', ')}): make a new version, or withdraw the article.`,
      { reasons },
    );
  }
}

/** 400 naming `usedArticle`: the code or id of no approved article. */
export class UnknownArticle extends InvalidInput {
  constructor(given: string, field: string) {
    const message = `There is no approved article "${given.slice(0, 100)}": give the code of one.`;
    super(message, [{ field, code: 'unknown-code', message }]);
  }
}

/** 409 `knowledge.already-proposed`: what a contact taught has been made an article already. */
export class AlreadyProposed extends Conflict {
  static readonly example = new AlreadyProposed(EXAMPLE_ID);

  constructor(article: string) {
    super('knowledge.already-proposed', 'This contact has been proposed already.', { article });
  }
}

/** 409 `knowledge.nothing-learnt`: the contact has no answer that could be proposed. */
export class NothingLearnt extends Conflict {
  static readonly example = new NothingLearnt();

  constructor() {
    super(
      'knowledge.nothing-learnt',
      'The contact has no answer yet: there is nothing to propose.',
    );
  }
}

/** 409 `knowledge.address-retired`. */
export class AddressRetired extends Conflict {
  static readonly example = new AddressRetired('Via Mazzini 12');

  constructor(address: string) {
    super('knowledge.address-retired', `The address ${address} has been retired already.`);
  }
}

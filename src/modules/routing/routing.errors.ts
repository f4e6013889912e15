import { Conflict, InvalidInput } from '../../platform/errors/index.js';
import { AssignmentRuleBroken } from '../assignments/index.js';
import type { Explanation } from './explanations.js';

/** 422 `assignment.deviation-needs-reason` (rule 4): it names the suggested point, and why it is suggested. */
export class DeviationNeedsReason extends AssignmentRuleBroken {
  static readonly example = new DeviationNeedsReason(
    { code: 'savena-sportello', name: 'Sportello Savena' },
    { code: 'navile-sportello', name: 'Sportello Navile' },
    {
      ruleNumber: 3,
      text: 'Regola 3: il luogo è nel quartiere Savena.',
      textEn: 'Rule 3: the place is in the district Savena.',
    },
  );

  constructor(
    suggested: { code: string; name: string },
    chosen: { code: string; name: string },
    why: Pick<Explanation, 'ruleNumber' | 'text' | 'textEn'>,
  ) {
    super(
      'assignment.deviation-needs-reason',
      'reason',
      `${suggested.name} is suggested, not ${chosen.name}: say why it goes there. ${why.textEn}`,
      {
        point: chosen.code,
        suggestedPoint: suggested.code,
        suggestedPointName: suggested.name,
        rule: why.ruleNumber,
        explanation: why.text,
        explanationEn: why.textEn,
      },
    );
  }
}

/** 400: a what-if needs a changed table or a changed file, not both. */
export class NothingChanged extends InvalidInput {
  constructor() {
    const message = 'Give either table or xml: what is to be tried.';
    super(message, [{ field: 'table', code: 'required', message }]);
  }
}

/** 409 `what-if.finished`: it can be stopped no more. */
export class WhatIfFinished extends Conflict {
  static readonly example = new WhatIfFinished('finished');

  constructor(state: string) {
    super('what-if.finished', `The what-if is ${state} already.`, { state });
  }
}

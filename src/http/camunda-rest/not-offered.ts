import { DomainError } from '../../platform/errors/index.js';

/** 400: a part of Camunda's REST API that this engine has not; the message names it and says what there is instead. */
export class NotOffered extends DomainError {
  static readonly example = new NotOffered('suspended', 'suspend its instances.');

  constructor(what: string, instead: string) {
    super('request.not-offered', 400, `${what} is not supported by this engine: ${instead}`, {
      fields: [{ field: what, code: 'not-offered', message: instead }],
    });
  }
}

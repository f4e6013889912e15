import { Conflict, NotFound } from './domain-error.js';
import { MayFail, problemsOf } from './may-fail.js';

class Taken extends Conflict {
  static readonly example: Taken = new Taken('point');

  constructor(what: string) {
    super('test.taken', `The ${what} is taken.`);
  }
}
class TakenTwice extends Taken {}

describe('MayFail', () => {
  it('names the errors of a method by their examples, in the order written', () => {
    class Fixture {
      @MayFail(Taken, NotFound.of('point'))
      take(): void {}
    }
    expect(problemsOf(Fixture.prototype.take).map(({ code }) => code)).toEqual([
      'test.taken',
      'point.not-found',
    ]);
  });

  it('adds to what another MayFail says of the same class', () => {
    @MayFail(Taken)
    @MayFail(NotFound.of('point'))
    class Fixture {}
    expect(problemsOf(Fixture)).toHaveLength(2);
  });

  it('refuses a class that has only the example of its parent, which is of another code', () => {
    expect(() => MayFail(TakenTwice)(class Fixture {})).toThrow('TakenTwice');
  });
});

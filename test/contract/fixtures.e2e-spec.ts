import { AREAS } from './fixtures/index.js';
import { ProductRest } from './suite/product-rest.js';
import { runFixture } from './suite/runner.js';

/**
 * Behaviours of BPMN over /engine-rest. `npm run test:operaton` runs the same fixtures on a real Operaton: what is
 * expected here counts because it agrees, or because the fixture says why it does not.
 */
describe('the contract over /engine-rest', () => {
  let product: ProductRest;

  beforeAll(async () => {
    product = await ProductRest.start();
  });
  afterAll(() => product?.stop());

  const names = Object.values(AREAS).flatMap((fixtures) => fixtures.map(({ name }) => name));
  it('has one fixture for each behaviour', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  describe.each(Object.entries(AREAS))('%s', (_area, fixtures) => {
    it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
      '%s',
      async (_name, fixture) => {
        expect(await runFixture(product, fixture, 'product')).toEqual([]);
      },
    );
  });
});

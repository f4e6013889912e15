import { saidOf, saying, settled, type Agreement } from '../../web/src/parts/place/place.js';

const spot = { lat: 44.5, lon: 11.36 };

describe('a place while it is said', () => {
  it('is asked for by what the person said, not by what followed from it', () => {
    const place = { address: ' Via Arno 3 ', district: 'savena', spot };
    expect(saidOf(place, { district: 'address', point: 'address' })).toEqual({
      address: 'Via Arno 3',
      district: null,
    });
    // What was kept from before, of which nothing is known, was said.
    expect(saidOf(place, {})).toEqual({
      address: 'Via Arno 3',
      district: 'savena',
      ...spot,
      outsideConfirmed: false,
    });
    expect(saidOf({ ...place, spot: { ...spot, outsideConfirmed: true } }, {})).toMatchObject({
      outsideConfirmed: true,
    });
  });

  it('loses what followed from a part that is said anew', () => {
    const before = { address: 'Via Arno 3', district: 'savena', spot };
    const { place, by } = saying(
      before,
      { address: 'person', district: 'address', point: 'address' },
      'address',
      { address: 'Via I' },
    );
    expect(place).toEqual({ address: 'Via I', district: '', spot: null });
    expect(by).toEqual({ address: 'person' });
    const tapped = saying(before, { district: 'person' }, 'point', { spot });
    expect(tapped.place).toEqual(before);
  });

  it('keeps what the person wrote as they wrote it, and takes the rest from the answer', () => {
    const agreement = (place: object, by: object) =>
      ({
        place: { lat: null, lon: null, address: null, district: null, ...place },
        by,
      }) as Agreement;
    const said = { address: 'via toscana 12 ', district: '', spot: null };
    const number = { lat: 44.4701, lon: 11.3701 };
    expect(
      settled(
        said,
        agreement(
          { ...number, address: 'via toscana 12', district: 'savena' },
          { address: 'person', point: 'address', district: 'address' },
        ),
      ),
    ).toEqual({ address: 'via toscana 12 ', district: 'savena', spot: number });
    const confirmed = { ...spot, outsideConfirmed: true };
    expect(
      settled(
        { address: 'Via Arno 3', district: 'savena', spot: confirmed },
        agreement({ ...spot }, { point: 'person', address: null, district: null }),
      ),
    ).toEqual({ address: '', district: '', spot: confirmed });
  });

  it('keeps with a point why it is asked back, until something answers it', () => {
    const question = { code: 'far-from-municipality', swapped: null, confirmable: false } as const;
    const said = { address: '', district: '', spot };
    const asked = settled(said, {
      place: { ...spot, address: null, district: null },
      by: { point: 'person', address: null, district: null },
      gaveWay: [],
      question,
      street: null,
    });
    expect(asked.spot).toEqual({ ...spot, question });
    expect(saidOf(asked, {})).toMatchObject({ ...spot, outsideConfirmed: false });
    expect(saying(asked, {}, 'point', { spot }).place.spot).toEqual(spot);
  });
});

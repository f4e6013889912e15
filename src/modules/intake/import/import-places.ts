import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../../platform/errors/index.js';
import type { ImportRow, RowReader } from './row-reader.js';
import { ContactPlacing, type LocationInput } from '../../contacts/index.js';

/**
 * Where the rows lie. Of what other systems keep, 0, 0 means that they knew no point: the row is taken without one. One
 * near the municipality is taken as it is. Both are told. What else is wrong with the place refuses the row.
 */
@Injectable()
export class ImportPlaces {
  constructor(private readonly placing: ContactPlacing) {}

  /** The row with what is to be said of its place; without a command where that refuses it. */
  async placed(row: ImportRow, reader: RowReader): Promise<ImportRow> {
    const { command } = row;
    if (!command?.location) return row;
    const { location, warnings, errors } = await this.judged(command.location);
    if (warnings.length + errors.length === 0) return row;
    const issues = [
      ...row.issues,
      ...reader.faultsAsIssues(warnings, 'warning'),
      ...reader.faultsAsIssues(errors),
    ];
    return { ...row, issues, command: errors.length > 0 ? null : { ...command, location } };
  }

  private async judged(
    given: LocationInput,
  ): Promise<{ location: LocationInput; warnings: FieldError[]; errors: FieldError[] }> {
    const { faults } = await this.placing.settled(given);
    const [first] = faults;
    const mended = first && MENDED[first.code]?.(given);
    if (!mended) return { location: given, warnings: [], errors: faults };
    const again = await this.placing.settled(mended);
    return { location: mended, warnings: [first], errors: again.faults };
  }
}

/** What a row becomes that is taken in spite of a fault, by the fault's code. */
const MENDED: Record<string, (given: LocationInput) => LocationInput> = {
  'null-island': (given) => ({ ...given, lat: null, lon: null }),
  'outside-municipality': (given) => ({ ...given, outsideConfirmed: true }),
};

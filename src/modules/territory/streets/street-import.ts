import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/index.js';
import { DistrictNames } from '../districts/district-names.js';
import { DistrictOutlines } from '../districts/district-outlines.js';
import { numberKey } from './street-names.js';
import { readRow, rowsOf, type RefusedRow, type RowFacts, type StreetRow } from './street-rows.js';
import { StreetStore, type StoredNumber, type StoredStreet } from './street-store.js';
import type { StreetImportReportDto } from './http/streets.dto.js';

/** What a file says, gathered by street. */
interface Gathered {
  streets: Map<string, StoredStreet>;
  numbers: Map<string, StoredNumber>;
  /** Streets of which only house numbers stand in the file. */
  byNumbersAlone: Set<string>;
}

/** Takes the municipality's street register in (stradario). */
@Injectable()
export class StreetImport {
  constructor(
    private readonly store: StreetStore,
    private readonly names: DistrictNames,
    private readonly outlines: DistrictOutlines,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes the streets and house numbers of a CSV file (docs/cases.md). Known codes are renewed, those of the
   * demonstration go with the first real ones; a wrong row is refused and the others are taken. `epsg`: the system of
   * eastings and northings. Joins the caller's unit of work. Throws InvalidInput (400) naming `csv` when the file cannot be read at all.
   */
  async import(csv: string, dryRun: boolean, epsg: number | null): Promise<StreetImportReportDto> {
    const rows = rowsOf(csv);
    const facts = await this.facts(epsg);
    const refused: RefusedRow[] = [];
    const gathered: Gathered = {
      streets: new Map(),
      numbers: new Map(),
      byNumbersAlone: new Set(),
    };
    for (const one of rows) {
      const read = readRow(one, facts);
      const faults = Array.isArray(read) ? read : gather(read, gathered);
      refused.push(...faults.map((fault) => ({ row: one.row, ...fault })));
    }
    const { report, streets } = await this.compared(gathered);
    const whole = { rows: rows.length, ...report, refused };
    if (dryRun || gathered.streets.size === 0) return whole;
    await this.store.forgetDemonstration();
    await this.store.put(streets, false);
    await this.store.putNumbers([...gathered.numbers.values()]);
    this.audit.record({
      action: 'streets.imported',
      subjectType: 'street',
      subjectId: 'all',
      details: { ...whole, refused: refused.length },
    });
    return whole;
  }

  /** Which streets are to be written, and what becomes of each. */
  private async compared({ streets, numbers, byNumbersAlone }: Gathered) {
    const known = await this.store.known([...streets.keys()]);
    const isSame = ({ code, name, district, spot }: StoredStreet) => {
      const before = known.get(code);
      const stays = spot === null || (before?.lat === spot.lat && before.lon === spot.lon);
      return before?.name === name && before.district === district && stays;
    };
    // House numbers say too little of a street that is known to change it.
    const isLeft = ({ code }: StoredStreet) => known.has(code) && byNumbersAlone.has(code);
    const written = [...streets.values()].filter((street) => !isLeft(street));
    const added = written.filter(({ code }) => !known.has(code)).length;
    const same = written.filter(isSame).length;
    return {
      streets: written,
      report: {
        added,
        changed: written.length - added - same,
        unchanged: same + (streets.size - written.length),
        numbers: numbers.size,
      },
    };
  }

  private async facts(epsg: number | null): Promise<RowFacts> {
    const districts = await this.names.all();
    const byName = new Map<string, string>();
    for (const { code, name, outline } of districts) {
      const called = [code, name, name.replace(/^quartiere\s+/i, ''), outline ?? code];
      for (const text of called) byName.set(text.toLowerCase(), code);
    }
    return {
      districts: byName,
      area: this.outlines,
      outlineOf: (code) => districts.find((one) => one.code === code)?.outline ?? undefined,
      districtAt: (spot) => {
        const outline = this.outlines.districtAt(spot);
        return districts.find((one) => outline !== null && one.outline === outline)?.code ?? null;
      },
      epsg,
    };
  }
}

/** Adds the row to what was gathered; answers what is wrong with it beside the rows before. */
function gather(row: StreetRow, { streets, numbers, byNumbersAlone }: Gathered) {
  const { code, number, district, spot, lines } = row;
  const before = streets.get(code);
  if (number === null) {
    const isPart = before !== undefined && lines.length > 0;
    if (before && !isPart && !byNumbersAlone.has(code)) {
      const message = 'An earlier row has this code.';
      return [{ field: 'code' as const, code: 'duplicate', message, value: code }];
    }
    if (before && isPart && !byNumbersAlone.has(code)) {
      before.lines.push(...lines);
      if (before.district !== district) before.district = null;
    } else streets.set(code, { code, name: row.name, district, spot, lines: [...lines] });
    byNumbersAlone.delete(code);
    return [];
  }
  const key = `${code} ${numberKey(number)}`;
  if (numbers.has(key)) {
    const message = 'An earlier row has this number of the street.';
    return [{ field: 'number' as const, code: 'duplicate', message, value: number }];
  }
  numbers.set(key, { street: code, number, district, spot });
  if (!before) {
    streets.set(code, { code, name: row.name, district, spot, lines: [] });
    byNumbersAlone.add(code);
  } else if (byNumbersAlone.has(code) && before.district !== district) before.district = null;
  return [];
}

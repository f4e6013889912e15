import { Injectable } from '@nestjs/common';
import type { ReportDraft, StepName } from '../../../web/src/citizen/views.js';
import { CitizenCommands, PublicOptions } from '../../modules/portal/index.js';
import { Places } from '../../modules/territory/index.js';
import type { PlainForm } from './plain-form.js';

const MOST_FILES = 5;
const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'] as const;

/** What each step's form adds to a report. */
@Injectable()
export class ReportSteps {
  constructor(
    private readonly options: PublicOptions,
    private readonly commands: CitizenCommands,
    private readonly places: Places,
  ) {}

  /**
   * Names of what does not agree in the place of a draft (`point-elsewhere`, `street-elsewhere`, …, as the API names
   * them): told at the step that asks for it, and not only when the report is sent.
   */
  async placeFaults(draft: ReportDraft): Promise<string[]> {
    const { faults } = await this.places.check(locationOf(draft) ?? {});
    return faults.map(({ code }) => code);
  }

  /** The draft with what the step's form says; photos are kept, and named in it. */
  async taken(
    step: StepName,
    draft: ReportDraft,
    form: PlainForm,
    address: string,
  ): Promise<ReportDraft> {
    const { given } = form;
    const value = (name: string) => given[name]?.trim() ?? '';
    if (step === 'cosa') return { ...draft, ...(await this.what(given)) };
    if (step === 'dove') {
      const district = value('district');
      const changed = draft.address !== value('address') || draft.district !== district;
      return {
        ...draft,
        address: value('address'),
        district,
        sameAs: changed ? '' : draft.sameAs,
      };
    }
    if (step === 'foto') return this.photos(draft, form, address);
    const who = given.who === 'named' || given.who === 'anonymous' ? given.who : '';
    return { ...draft, who, name: value('name'), email: value('email'), phone: value('phone') };
  }

  private async what(given: PlainForm['given']): Promise<Partial<ReportDraft>> {
    const { classifications } = await this.options.all();
    const chosen = classifications.find(({ code }) => code === given.classification);
    return {
      kind: KINDS.find((kind) => kind === given.kind) ?? '',
      description: given.description ?? '',
      classification: chosen?.code ?? '',
      className: chosen?.name ?? '',
    };
  }

  private async photos(
    draft: ReportDraft,
    { given, files }: PlainForm,
    address: string,
  ): Promise<ReportDraft> {
    const kept = draft.files.filter(({ claim }) => claim !== given.togli);
    const added = await this.commands.keep(files.slice(0, MOST_FILES - kept.length), address);
    const sameAs = given.sameAs && given.sameAs !== '-' ? given.sameAs : '';
    return { ...draft, files: [...kept, ...added], sameAs };
  }
}

/** Where, as a report takes it; null when nothing was said. */
export function locationOf({ spot, address, district }: ReportDraft) {
  if (!spot && !address && !district) return null;
  return {
    lat: spot?.lat ?? null,
    lon: spot?.lon ?? null,
    address: address || null,
    district: district || null,
    outsideConfirmed: spot?.outsideConfirmed ?? false,
  };
}

/** The report that a draft makes; who leaves nothing about themselves stays anonymous. */
export function reportOf(draft: ReportDraft, language: string): object {
  const { kind, description, classification, files, sameAs, who, name, email, phone } = draft;
  return {
    kind: kind || 'report',
    description: description.trim(),
    classification: classification || null,
    location: locationOf(draft),
    citizen:
      who === 'named' ? { name: name || null, email: email || null, phone: phone || null } : null,
    language,
    attachments: files.map(({ claim }) => claim),
    sameAs: kind === 'report' && sameAs ? sameAs : null,
  };
}

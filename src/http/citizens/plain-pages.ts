import { DateTime } from 'luxon';
import type {
  FollowedContact,
  MunicipalText,
  ReportReceipt,
  TextName,
} from '../../modules/portal/index.js';
import type { PublicContact, PublicSummary } from '../../modules/contacts/index.js';
import { html, type Html } from './html.js';
import type { PlainWords } from './wording.js';

/** The frame of every page: whose service it is, the other language, what the law asks for. */
export function framed(words: PlainWords, municipality: string, content: Html): Html {
  const other = words.language === 'it' ? 'en' : 'it';
  const at = (page: string) => `/cittadini${page}?lingua=${words.language}`;
  return html`<a class="skip-link" href="#page">${words.skip}</a>
    <header class="citizen-head">
      <div class="citizen-width">
        <a class="citizen-brand" href="${at('')}"
          ><span>Punto d'Ascolto</span><small>${municipality}</small></a
        >
        <a class="other-language" lang="${other}" href="?lingua=${other}">${words.other}</a>
      </div>
      <nav class="citizen-links citizen-width" aria-label="${words.pages}">
        <ul>
          <li><a href="${at('')}">${words.start}</a></li>
          <li><a href="${at('/segnala')}">${words.report}</a></li>
          <li><a href="${at('/segui')}">${words.follow}</a></li>
          <li><a href="${at('/mappa')}">${words.map}</a></li>
        </ul>
      </nav>
    </header>
    <main id="page" class="citizen-page citizen-width" tabindex="-1">${content}</main>
    <footer class="citizen-foot">
      <div class="citizen-width">
        <nav class="citizen-links" aria-label="${words.about}">
          <ul>
            <li><a href="${at('/accessibilita')}">${words.accessibility}</a></li>
            <li><a href="${at('/privacy')}">${words.privacy}</a></li>
          </ul>
        </nav>
        <p>${words.service(municipality)}</p>
      </div>
    </footer>`;
}

export function homePage(words: PlainWords): Html {
  return html`<h1>${words.home}</h1>
    <p class="lead">${words.lead}</p>
    <nav class="home-doors">
      <a class="big-button" href="/cittadini/segnala?lingua=${words.language}">${words.report}</a>
      <a class="big-button second" href="/cittadini/segui?lingua=${words.language}"
        >${words.follow}</a
      >
    </nav>`;
}

/** What was sent, by field, to be shown again. */
export type Given = Record<string, string>;

interface ReportForm {
  words: PlainWords;
  districts: readonly { code: string; name: string }[];
  /** The same form sent again is the same report. */
  key: string;
  given: Given;
  faults: readonly string[];
}

/** All of a report on one page. */
export function reportForm({ words, districts, key, given, faults }: ReportForm): Html {
  const fault = (field: string) =>
    faults.includes(field)
      ? html`<p class="field-error" id="${field}-error">${words.faults[field] ?? words.wrong}</p>`
      : null;
  const described = (field: string) =>
    faults.includes(field) ? html` aria-invalid="true" aria-describedby="${field}-error"` : null;
  const kinds = Object.entries(words.kinds).map(
    ([value, label], index) =>
      html`<label
        ><input
          type="radio"
          name="kind"
          value="${value}"
          ${(given.kind ? given.kind === value : index === 0) ? html` checked` : null}
        /><span><strong>${label}</strong></span></label
      >`,
  );
  const options = districts.map(
    ({ code, name }) =>
      html`<option value="${code}" ${given.district === code ? html` selected` : null}>
        ${name}
      </option>`,
  );
  const text = (name: string, label: string, type: string, auto: string, field = name) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input
        class="control"
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${auto}"
        maxlength="200"
        value="${given[name]}"
        ${described(field)}
      />${fault(field)}
    </div>`;
  return html`<h1>${words.report}</h1>
    ${faults.length > 0 ? html`<p class="field-error" role="alert">${words.wrong}</p>` : null}
    <form class="step-form" method="post" action="/cittadini/segnala" enctype="multipart/form-data">
      <input type="hidden" name="key" value="${key}" />
      <input type="hidden" name="lingua" value="${words.language}" />
      <fieldset class="big-choices">
        <legend>${words.kind}</legend>
        ${kinds}
      </fieldset>
      <div class="field">
        <label for="description">${words.description}</label>
        <textarea
          class="control"
          id="description"
          name="description"
          rows="6"
          maxlength="4000"
          required${described('description')}
        >
${given.description}</textarea
        >${fault('description')}
      </div>
      ${text('address', words.address, 'text', 'off')}
      <div class="field">
        <label for="district">${words.district}</label>
        <select class="control" id="district" name="district">
          <option value="">${words.unknown}</option>
          ${options}
        </select>
      </div>
      <div class="field">
        <label for="photos">${words.photo}</label>
        <input
          id="photos"
          name="photos"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          ${described('file')}
        />${fault('file')}
      </div>
      <h2>${words.who}</h2>
      <p>${words.whoHelp}</p>
      ${text('name', words.name, 'text', 'name')}
      ${text('email', words.email, 'email', 'email', 'citizen.email')}
      ${text('phone', words.phone, 'tel', 'tel')}
      <div class="visually-hidden" aria-hidden="true">
        <label>${words.leaveEmpty} <input name="website" tabindex="-1" autocomplete="off" /></label>
      </div>
      <div class="step-buttons">
        <button class="big-button" type="submit">${words.send}</button>
      </div>
    </form>`;
}

export function receiptPage(words: PlainWords, receipt: ReportReceipt): Html {
  return html`<h1>${words.received}</h1>
    <dl class="receipt">
      <div>
        <dt>${words.number}</dt>
        <dd>${receipt.protocolNumber}</dd>
      </div>
      <div>
        <dt>${words.code}</dt>
        <dd>${receipt.followCode}</dd>
      </div>
    </dl>
    <p>${words.keep}</p>
    <p>${words.responsible} ${receipt.responsible}.</p>
    ${receipt.answerDueAt ? html`<p>${words.due} ${day(receipt.answerDueAt, words)}.</p>` : null}
    <p>
      <a class="big-button" href="${receipt.followPath}&lingua=${words.language}"
        >${words.follow}</a
      >
    </p>`;
}

export function followForm(words: PlainWords, given: Given, fault: string | null): Html {
  return html`<h1>${words.follow}</h1>
    ${fault ? html`<p class="field-error" role="alert">${fault}</p>` : null}
    <form class="step-form" method="post" action="/cittadini/segui">
      <input type="hidden" name="lingua" value="${words.language}" />
      <div class="field">
        <label for="numero">${words.number}</label>
        <input
          class="control"
          id="numero"
          name="numero"
          required
          maxlength="30"
          value="${given.numero}"
        />
      </div>
      <div class="field">
        <label for="codice">${words.code}</label>
        <input
          class="control"
          id="codice"
          name="codice"
          required
          maxlength="60"
          autocomplete="off"
          value="${given.codice}"
        />
      </div>
      <div class="step-buttons">
        <button class="big-button" type="submit">${words.show}</button>
      </div>
    </form>`;
}

export function followedPage(words: PlainWords, contact: FollowedContact): Html {
  const { status, answer, answerDueAt, responsible, surveyPath } = contact;
  return html`<h1>${contact.protocolNumber}</h1>
    <p class="lead">${words.status[status]}</p>
    ${contact.sensitive ? html`<p class="notice">${words.sensitive}</p>` : null}
    ${responsible ? html`<p>${words.responsible} ${responsible}.</p>` : null}
    ${answerDueAt && contact.mayReply && !answer ? html`<p>${words.due} ${day(answerDueAt, words)}.</p>` : null}
    ${
      answer
        ? html`<h2>${words.answer}</h2>
            <blockquote class="said">${answer}</blockquote>`
        : null
    }
    ${surveyPath ? html`<p><a class="big-button" href="${surveyPath}">${words.survey}</a></p>` : null}`;
}

export function textPage(words: PlainWords, name: TextName, text: MunicipalText): Html {
  const blocks = text[words.language].map(({ kind, texts }) => {
    if (kind === 'heading') return html`<h2>${texts[0]}</h2>`;
    if (kind === 'paragraph') return html`<p>${texts[0]}</p>`;
    return html`<ul>
      ${texts.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  });
  return html`<h1>${words[name]}</h1>
    ${blocks}`;
}

function day(instant: string, { language }: PlainWords): string {
  return DateTime.fromISO(instant, { zone: 'Europe/Rome' })
    .setLocale(language)
    .toFormat('d LLLL yyyy');
}

/** What the address of the public list asks for, as the page with a script reads it too. */
export interface PublicAsked {
  ambito?: string;
  classe?: string;
  fase?: string;
}

interface PublicListPage {
  words: PlainWords;
  asked: PublicAsked;
  summary: PublicSummary;
  list: { items: readonly PublicContact[]; nextCursor: string | null; count: number };
}

/** The public list in words, with the filters of the map. */
export function publicListPage({ words, asked, summary, list }: PublicListPage): Html {
  const told = words.publicList;
  const choice = (
    name: keyof PublicAsked,
    label: string,
    any: string,
    options: readonly { value: string; label: string }[],
  ) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <select class="control" id="${name}" name="${name}">
        <option value="">${any}</option>
        ${options.map(
          ({ value, label: text }) =>
            html`<option value="${value}" ${asked[name] === value ? html` selected` : null}>
              ${text}
            </option>`,
        )}
      </select>
    </div>`;
  const english = words.language === 'en';
  const items = list.items.map(
    (item) =>
      html`<li>
        <strong>${english ? item.classificationNameEn : item.classificationName}</strong>
        <span class="public-phase" data-phase="${item.phase}">${told.phases[item.phase]}</span>
        <span class="public-facts"
          >${item.scopeName} · ${told.received}
          ${day(item.receivedOn, words)}${
            item.closedOn ? html` · ${told.closed} ${day(item.closedOn, words)}` : null
          }
          · n. ${item.number}</span
        >
      </li>`,
  );
  const older = new URLSearchParams({
    lingua: words.language,
    ...asked,
    ...(list.nextCursor ? { cursor: list.nextCursor } : {}),
  });
  return html`<h1>${words.map}</h1>
    <p class="public-note">${told.note}</p>
    <form class="public-filters" method="get" action="/cittadini/mappa">
      <input type="hidden" name="lingua" value="${words.language}" />
      ${choice(
        'ambito',
        told.scope,
        told.everywhere,
        summary.scopes.map(({ code, name }) => ({ value: code, label: name })),
      )}
      ${choice(
        'classe',
        told.classification,
        told.everything,
        summary.classes.map(({ code, name, nameEn }) => ({
          value: code,
          label: english ? nameEn : name,
        })),
      )}
      ${choice(
        'fase',
        told.phase,
        told.anyPhase,
        Object.entries(told.phases).map(([value, label]) => ({ value, label })),
      )}
      <button type="submit" class="big-button second">${told.filter}</button>
    </form>
    <p>${list.count === 0 ? told.none : told.count(list.count)}</p>
    <ul class="public-list">
      ${items}
    </ul>
    ${
      list.nextCursor
        ? html`<p>
            <a class="big-button second" href="/cittadini/mappa?${older.toString()}"
              >${told.older}</a
            >
          </p>`
        : null
    }`;
}

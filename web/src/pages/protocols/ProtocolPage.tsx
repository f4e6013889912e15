import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { formatDay } from '../../parts/dates';
import { Facts } from '../../parts/Facts';
import { Page } from '../../parts/Page';
import { pageToCome } from '../../parts/page-to-come';
import { Enforce } from './Enforce';
import { type Protocol, protocolQuery, usePartyName } from './queries';
import { mayDraft } from './roles';
import { protocolRoute } from './route';
import { Signatures } from './Signatures';
import { State } from './State';
import { readTerm, termsSet } from './terms';

/** One protocol: its parties, matter and terms, who signed it, and the next step for those who may take it. */
export default function ProtocolPage() {
  const { t } = useTranslation(['protocols', 'administration']);
  const { id } = protocolRoute.useParams();
  const asked = useQuery(protocolQuery(id));
  const protocol = asked.data;
  const trail = [
    { to: '/amministrazione', label: t('administration:title') },
    { to: '/amministrazione/protocolli', label: t('title') },
  ];
  if (!protocol) return pageToCome({ title: t('one'), trail, asked });
  return (
    <Page
      title={protocol.title}
      trail={trail}
      facts={
        <ul className="facts">
          <li>
            <State state={protocol.state} />
          </li>
          <li>{t('versionOf', { version: protocol.version, code: protocol.code })}</li>
        </ul>
      }
      actions={<Actions protocol={protocol} />}
    >
      <div className="stack">
        <About protocol={protocol} />
        <Terms terms={protocol.terms} />
        <Signatures protocol={protocol} />
      </div>
    </Page>
  );
}

function Actions({ protocol }: { protocol: Protocol }) {
  const { t, i18n } = useTranslation('protocols');
  const { roles } = useMe();
  const { id, state } = protocol;
  return (
    <>
      <a
        className="btn btn-outline-primary btn-sm"
        href={`/api/v1/protocols/${id}/document?language=${i18n.language.slice(0, 2)}`}
      >
        {t('pdf')}
      </a>
      {mayDraft(roles) && (
        <Link
          className="btn btn-outline-primary btn-sm"
          to="/amministrazione/protocolli/bozza"
          search={state === 'draft' ? { bozza: id } : { da: id }}
        >
          {t(state === 'draft' ? 'draft.change' : 'draft.next')}
        </Link>
      )}
      {mayDraft(roles) && state === 'signed' && <Enforce protocol={protocol} />}
    </>
  );
}

function About({ protocol }: { protocol: Protocol }) {
  const { t } = useTranslation(['protocols', 'words']);
  const partyName = usePartyName();
  const { kinds, classifications, inForceFrom, inForceUntil, responsibilities } = protocol;
  const facts: [string, string][] = [
    [t('field.firstParty'), partyName(protocol.firstParty)],
    [t('field.secondParty'), partyName(protocol.secondParty)],
    [t('field.classifications'), classifications.join(', ') || t('everyMatter')],
    [t('field.kinds'), kinds.map((kind) => t(`words:kind.${kind}`)).join(', ') || t('everyKind')],
    [t('field.inForceFrom'), inForceFrom ? formatDay(inForceFrom) : '–'],
    [t('field.inForceUntil'), inForceUntil ? formatDay(inForceUntil) : '–'],
  ];
  return (
    <section className="panel" aria-label={t('one')}>
      <Facts facts={facts} />
      {responsibilities && <p className="said">{responsibilities}</p>}
    </section>
  );
}

function Terms({ terms }: { terms: Protocol['terms'] }) {
  const { t, i18n } = useTranslation('protocols');
  const set = termsSet(terms);
  const words = (term: string) => {
    const read = readTerm(term);
    return read ? t(`duration.${read.unit}`, { count: Number(read.amount) }) : term;
  };
  return (
    <section className="panel">
      <h2 className="h5">{t('terms.title')}</h2>
      {set.length === 0 && <p>{t('terms.none')}</p>}
      <dl className="pairs">
        {set.map(([name, term]) => (
          <div key={name}>
            <dt>{t(`terms.${name}`)}</dt>
            <dd>{words(term)}</dd>
          </div>
        ))}
        {terms.termCalendar && (
          <div>
            <dt>{t('terms.calendar')}</dt>
            <dd>{t(`calendar.${terms.termCalendar}`)}</dd>
          </div>
        )}
        {terms.suspensionCauses && (
          <div>
            <dt>{t('causes.title')}</dt>
            <dd>
              {terms.suspensionCauses
                .map((cause) => (i18n.language === 'en' ? cause.nameEn : cause.name))
                .join(', ') || t('causes.never')}
            </dd>
          </div>
        )}
        {terms.thresholds && terms.thresholds.length > 0 && (
          <div>
            <dt>{t('terms.thresholds')}</dt>
            <dd>{terms.thresholds.map((percent) => `${percent} %`).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesQuery } from '../../api/case';
import { api, bodyOf, type Schemas } from '../../api/client';
import { everything } from '../../api/reference';
import { currentLanguage } from '../../i18n';
import { OneLine } from '../../parts/OneLine';
import { When } from '../../parts/When';

type Entry = Schemas['TimelineEntryDto'];

/** Why a case was reopened, and the answer that did not satisfy: whoever answers anew has not followed it so far. */
export function Refused({ contact }: { contact: Schemas['ContactViewDto'] }) {
  const isOver = contact.refusals === 0 || contact.closedAt !== null || contact.answer !== null;
  return isOver ? null : <Refusal contact={contact} />;
}

function Refusal({ contact: { id, round } }: { contact: Schemas['ContactViewDto'] }) {
  const { t } = useTranslation('contact');
  const { data: entries = [] } = useQuery(timelineQuery(id, round));
  const messages = useQuery(messagesQuery(id)).data?.items ?? [];
  const { reopened, said } = lastRefusal(entries);
  if (!reopened) return null;
  const answer = messages
    .filter(({ template, createdAt }) => template === 'answer' && createdAt <= reopened.at)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .at(-1);
  const why = said.length > 0 ? said : [reopened];
  const failed = answer?.body ? withoutFrame(answer.body) : null;
  return (
    <section className="panel refused" aria-labelledby="refused">
      <OneLine
        id="refused"
        title={t('refused.title')}
        line={
          <>
            <When at={reopened.at} /> · {why.map(textOf).join(' ')}
          </>
        }
      >
        {why.map((entry) => (
          <p key={entry.id} className="said">
            {textOf(entry)}
          </p>
        ))}
      </OneLine>
      {failed && (
        <OneLine id="refused-answer" title={t('refused.answer')} line={failed}>
          <p className="said">{failed}</p>
        </OneLine>
      )}
    </section>
  );
}

const textOf = ({ text, textEn }: Entry) => (currentLanguage() === 'en' ? textEn : text);

/** The answer of a mail: what stands between the greeting, the line that announces it and the signature. */
function withoutFrame(mail: string): string {
  const [, announced, ...rest] = mail.trim().split('\n\n');
  return announced?.endsWith(':') && rest.length > 1 ? rest.slice(0, -1).join('\n\n') : mail;
}

/** What was said of the answer stands between it and the reopening. */
function lastRefusal(entries: readonly Entry[]): { reopened?: Entry; said: readonly Entry[] } {
  const end = entries.findLastIndex(({ kind }) => kind === 'reopened');
  const before = entries.slice(0, Math.max(0, end));
  const start = before.findLastIndex(({ kind }) => kind === 'answered');
  return { reopened: entries[end], said: before.slice(start + 1).filter(isWords) };
}

const isWords = ({ kind }: Entry) => kind === 'note';

/** By round: what was said in those that are over is read once. */
const timelineQuery = (id: string, round: number) => ({
  queryKey: ['contact', id, 'refusal', round],
  queryFn: () =>
    everything<Entry>((cursor) =>
      bodyOf(
        api.GET('/api/v1/contacts/{id}/timeline', {
          params: { path: { id }, query: { technical: false, cursor, limit: 200 } },
        }),
      ),
    ),
  staleTime: Infinity,
});

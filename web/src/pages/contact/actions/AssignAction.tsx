import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { pointsQuery } from '../../../api/reference';
import type { CommandHeaders } from '../../../api/use-command';
import { endOfDay } from '../../../parts/dates';
import { ChoiceGroup, DateField } from '../../../parts/fields';
import { PointField, PointsField } from '../../../parts/PointFields';
import { ActionDialog, type ActionForm } from '../../../parts/ActionDialog';
import { ReasonField } from '../../../parts/ReasonField';
import { mayReceive } from '../../../api/rights';

type Contact = Schemas['ContactViewDto'];
type Type = Schemas['AssignDto']['type'];

interface Values {
  type: Type;
  point: string;
  points: string[];
  waitFor: 'all' | 'first';
  dueOn: string;
  reason: string;
}

const START: Values = {
  type: 'competence',
  point: '',
  points: [],
  waitFor: 'all',
  dueOn: '',
  reason: '',
};

/** Gives the answer to another point, asks some for findings, or lets one know. */
export function AssignAction({ contact }: { contact: Contact }) {
  const { t } = useTranslation('casework');
  return (
    <ActionDialog<Values>
      label={t('assign.action')}
      title={t('assign.title', { number: contact.protocolNumber })}
      start={START}
      shown={['toPoint', 'points', 'reason', 'dueAt', 'waitFor', 'type']}
      done={t('assign.done')}
      send={(values, headers) => assign(contact.id, values, headers)}
    >
      {(form) => <AssignFields contact={contact} form={form} />}
    </ActionDialog>
  );
}

interface FieldsProps {
  contact: Contact;
  form: ActionForm<Values>;
}

function AssignFields({ contact, form }: FieldsProps) {
  const { t } = useTranslation('casework');
  const { values, set, errors, field } = form;
  const among = useReceivers(contact);
  return (
    <>
      <ChoiceGroup
        label={t('assign.type')}
        name="type"
        help={t(`assign.means.${values.type}`)}
        choices={(['competence', 'inquiry', 'information'] as const).map((type) => ({
          value: type,
          label: t(`assign.as.${type}`),
        }))}
        value={values.type}
        onChange={(type) => set('type', type as Type)}
      />
      {values.type === 'inquiry' ? (
        <InquiryFields contact={contact} form={form} />
      ) : (
        <PointField
          label={t('assign.point')}
          required
          among={values.type === 'information' ? among.all : among.work}
          {...field('point', 'toPoint')}
        />
      )}
      <ReasonField
        {...{ values, set, errors }}
        required={false}
        label={values.type === 'inquiry' ? t('assign.question') : t('reason')}
        help={values.type === 'competence' ? t('assign.reasonHelp') : undefined}
      />
    </>
  );
}

function InquiryFields({ contact, form: { values, set, errors, field } }: FieldsProps) {
  const { t } = useTranslation('casework');
  const { work } = useReceivers(contact);
  return (
    <>
      <PointsField
        label={t('assign.points')}
        required={values.points.length === 0}
        among={work}
        {...field('points')}
      />
      {values.points.length > 1 && (
        <ChoiceGroup
          label={t('assign.waitFor')}
          name="waitFor"
          error={errors.waitFor}
          choices={[
            { value: 'all', label: t('assign.all') },
            { value: 'first', label: t('assign.first') },
          ]}
          value={values.waitFor}
          onChange={(waitFor) => set('waitFor', waitFor as 'all' | 'first')}
        />
      )}
      <DateField
        label={t('assign.dueOn')}
        help={t('assign.dueHelp')}
        {...field('dueOn', 'dueAt')}
      />
    </>
  );
}

function assign(contactId: string, values: Values, header: CommandHeaders) {
  const params = { path: { contactId }, header };
  const reason = values.reason.trim() || undefined;
  if (values.type !== 'inquiry') {
    const { type, point } = values;
    return bodyOf(
      api.POST('/api/v1/contacts/{contactId}/assignments', {
        params,
        body: { type, toPoint: point, reason },
      }),
    );
  }
  const { points, waitFor, dueOn } = values;
  return bodyOf(
    api.POST('/api/v1/contacts/{contactId}/inquiries', {
      params,
      body: { points, waitFor, reason, dueAt: dueOn ? endOfDay(dueOn) : undefined },
    }),
  );
}

/** Which points may be given work by the one in whose name the reader assigns. */
export function useReceivers({ owner, workingPoint }: Contact) {
  const { points: own } = useMe();
  const points = useQuery(pointsQuery).data ?? [];
  const sender = [workingPoint, owner, ...own].find((code) => code !== null && own.includes(code));
  const from = points.find(({ code }) => code === sender);
  return {
    all: ({ code }: Schemas['PointView']) => code !== sender,
    work: (to: Schemas['PointView']) => to.code !== sender && mayReceive(from, to),
  };
}

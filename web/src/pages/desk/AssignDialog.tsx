import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { pointsQuery } from '../../api/reference';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { ChoiceGroup, SelectField } from '../../parts/fields';
import { ReasonField } from '../../parts/ReasonField';
import { type FormOf, useFormValues } from '../../parts/use-form-values';
import { mayReceive } from '../../api/rights';
import { PointField } from '../../parts/PointFields';
import type { Assigned } from './assigning';

type Task = Schemas['ListedTaskDto'];
type Point = Schemas['PointView'];
type ToPoint = Omit<Extract<Assigned, { to: 'point' }>, 'to'>;

type Values = ToPoint & { to: Assigned['to']; username: string };

const START: Values = { to: 'point', username: '', type: 'competence', toPoint: '', reason: '' };
const NUMBERS_SHOWN = 12;

interface AssignDialogProps {
  /** One of each case, and all that were chosen. */
  tasks: readonly Task[];
  all: readonly Task[];
  onAssign: (assigned: Assigned) => void;
  onClose: () => void;
}

/** Gives several cases to one point, to be answered there or to be read, or their tasks to a colleague. */
export default function AssignDialog({ tasks, all, onAssign, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['desk', 'casework']);
  const form = useFormValues(START);
  const { to, username, ...toPoint } = form.values;
  const people = usePeopleOfAll(all);
  const nameOf = (one: string) =>
    people?.find((person) => person.username === one)?.displayName ?? one;
  const more = tasks.length - NUMBERS_SHOWN;
  return (
    <ConfirmDialog
      title={t('assign.title', { count: tasks.length })}
      confirm={t('assign.confirm')}
      onConfirm={() =>
        onAssign(
          to === 'point' ? { to, ...toPoint } : { to, username, displayName: nameOf(username) },
        )
      }
      onClose={onClose}
    >
      <p className="quiet">
        {tasks
          .slice(0, NUMBERS_SHOWN)
          .map(({ contact }) => contact?.protocolNumber)
          .join(', ')}
        {more > 0 && ` ${t('assign.andMore', { count: more })}`}
      </p>
      <ChoiceGroup
        label={t('assign.to')}
        name="to"
        choices={[
          { value: 'point', label: t('assign.toPoint') },
          { value: 'person', label: t('assign.toPerson') },
        ]}
        value={to}
        onChange={(one) => form.set('to', one as Assigned['to'])}
      />
      {to === 'point' ? (
        <PointPart tasks={tasks} form={form} />
      ) : (
        <SelectField
          label={t('assign.person')}
          required
          help={people?.length === 0 ? t('assign.nobody') : t('assign.personHelp')}
          empty={t('answer.choose')}
          choices={(people ?? []).map((one) => ({ value: one.username, label: one.displayName }))}
          {...form.field('username')}
        />
      )}
    </ConfirmDialog>
  );
}

interface PointPartProps {
  tasks: readonly Task[];
  form: FormOf<Values>;
}

function PointPart({ tasks, form: { values, set, field } }: PointPartProps) {
  const { t } = useTranslation(['desk', 'casework']);
  const receives = useReceivesAll(tasks);
  const { type } = values;
  return (
    <>
      <ChoiceGroup
        label={t('casework:assign.type')}
        name="type"
        help={t(`casework:assign.means.${type}`)}
        choices={(['competence', 'information'] as const).map((one) => ({
          value: one,
          label: t(`casework:assign.as.${one}`),
        }))}
        value={type}
        onChange={(one) => {
          set('type', one as ToPoint['type']);
          set('toPoint', '');
        }}
      />
      <PointField
        label={t('casework:assign.point')}
        required
        among={receives(type)}
        {...field('toPoint')}
      />
      <ReasonField
        {...{ values, set }}
        errors={{}}
        required={false}
        help={type === 'competence' ? t('casework:assign.reasonHelp') : undefined}
      />
    </>
  );
}

/** Those who may be given every one of the tasks: of each different set of points one task is asked for. */
function usePeopleOfAll(tasks: readonly Task[]) {
  const ofEach = [...new Map(tasks.map((task) => [task.points.join(' '), task.id])).values()];
  return useQueries({
    queries: ofEach.map((id) => ({
      queryKey: ['tasks', id, 'people'],
      queryFn: () => bodyOf(api.GET('/api/v1/tasks/{id}/people', { params: { path: { id } } })),
    })),
    combine: (answers) => {
      if (answers.some(({ data }) => data === undefined)) return undefined;
      const [first, ...others] = answers.map(({ data }) => data!.items);
      return first.filter(({ username }) =>
        others.every((people) => people.some((one) => one.username === username)),
      );
    },
  });
}

/** Points that may be given every one of them by the points in whose name the reader assigns. */
function useReceivesAll(tasks: readonly Task[]) {
  const { points: own } = useMe();
  const points = useQuery(pointsQuery).data ?? [];
  const senders = new Set(
    tasks.map(
      (task) =>
        own.find((code) => task.points.includes(code)) ??
        own.find((code) => code === task.contact?.owner) ??
        own[0],
    ),
  );
  return (type: ToPoint['type']) => (to: Point) =>
    [...senders].every(
      (sender) =>
        to.code !== sender &&
        (type === 'information' ||
          mayReceive(
            points.find(({ code }) => code === sender),
            to,
          )),
    );
}

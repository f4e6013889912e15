import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useMe } from '../../api/me';
import { pointsQuery } from '../../api/reference';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { ChoiceGroup } from '../../parts/fields';
import { ReasonField } from '../contact/actions/ReasonField';
import { mayReceive } from '../contact/actions/rights';
import { PointField } from '../contact/task/PointFields';
import type { Assigned } from './assigning';

type Task = Schemas['ListedTaskDto'];
type Point = Schemas['PointView'];

interface AssignDialogProps {
  /** One of each case. */
  tasks: readonly Task[];
  onAssign: (assigned: Assigned) => void;
  onClose: () => void;
}

/** Gives several cases to one point, to be answered there or to be read. */
export default function AssignDialog({ tasks, onAssign, onClose }: AssignDialogProps) {
  const { t } = useTranslation(['desk', 'casework']);
  const [values, setValues] = useState<Assigned>({ type: 'competence', toPoint: '', reason: '' });
  const set = <Key extends keyof Assigned>(key: Key, value: Assigned[Key]) =>
    setValues((before) => ({ ...before, [key]: value }));
  const receives = useReceivesAll(tasks);
  const { type, toPoint } = values;
  return (
    <ConfirmDialog
      title={t('assign.title', { count: tasks.length })}
      confirm={t('assign.confirm')}
      onConfirm={() => onAssign(values)}
      onClose={onClose}
    >
      <p className="quiet">{tasks.map(({ contact }) => contact?.protocolNumber).join(', ')}</p>
      <ChoiceGroup
        label={t('casework:assign.type')}
        name="type"
        help={t(`casework:assign.means.${type}`)}
        choices={(['competence', 'information'] as const).map((one) => ({
          value: one,
          label: t(`casework:assign.as.${one}`),
        }))}
        value={type}
        onChange={(one) => setValues({ ...values, type: one as Assigned['type'], toPoint: '' })}
      />
      <PointField
        label={t('casework:assign.point')}
        required
        among={receives(type)}
        value={toPoint}
        onChange={(point) => set('toPoint', point)}
      />
      <ReasonField
        {...{ values, set }}
        errors={{}}
        required={false}
        help={type === 'competence' ? t('casework:assign.reasonHelp') : undefined}
      />
    </ConfirmDialog>
  );
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
  return (type: Assigned['type']) => (to: Point) =>
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

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { useMe } from '../../../api/me';
import { pointsQuery } from '../../../api/reference';
import { CASE_WORKERS } from '../../../app/roles';
import { CheckField, TextAreaField } from '../../../parts/fields';
import { PointField } from '../../../parts/PointFields';
import { ActionDialog, StepButton } from '../../../parts/ActionDialog';
import { Withdrawn } from '../Withdrawn';
import { ReasonAction, ReasonField } from '../../../parts/ReasonField';
import { mayReceive } from '../../../api/rights';

type Assignment = Schemas['AssignmentNodeDto'];
const MAX_ANSWER = 10_000;

/** What the reader may do with an assignment now: its receivers act on it, its sender takes it back, and the owner what others have. */
export function AssignmentActions({
  assignment,
  owner,
}: {
  assignment: Assignment;
  owner: string;
}) {
  const { roles, points } = useMe();
  const works = roles.some((role) => CASE_WORKERS.includes(role) && role !== 'admin');
  if (!works) return null;
  const mine = assignment.open && points.includes(assignment.toPoint);
  const reroutes = roles.includes('networkDirection') && mayBeRerouted(assignment);
  const recalls =
    assignment.open &&
    !assignment.step &&
    (roles.includes('networkDirection') ||
      (points.includes(owner) && assignment.toPoint !== owner) ||
      points.includes(assignment.fromPoint));
  if (!mine && !recalls && !reroutes) return null;
  return (
    <div className="actions">
      {mine && <Received assignment={assignment} />}
      {/* The decision of a step is the form of its task. */}
      {mine && assignment.type !== 'information' && !assignment.step && (
        <>
          {assignment.state === 'accepted' && <Answer assignment={assignment} />}
          <Decline assignment={assignment} />
        </>
      )}
      {recalls && <Recall assignment={assignment} />}
      {reroutes && <Reroute assignment={assignment} />}
    </div>
  );
}

/** What is open, or came back by hand; the inquiries of a step are the process's. */
function mayBeRerouted({ type, state, open, step }: Assignment): boolean {
  if (type === 'information') return false;
  if (open) return type === 'competence' || !step;
  return !step && ['declined', 'expired'].includes(state);
}

/** The Network direction gives it to somebody else, also after it was declined. */
function Reroute({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('casework');
  const { id, version, type, fromPoint, toPoint, toPointName } = assignment;
  const points = useQuery(pointsQuery).data ?? [];
  // A competence then comes from the Network direction, an inquiry still from whoever asked.
  const from = points.find(({ code, system }) =>
    type === 'competence' ? system === 'networkDirection' : code === fromPoint,
  );
  return (
    <ActionDialog
      label={t('reroute.action')}
      title={t('reroute.title', { point: toPointName })}
      start={{ toPoint: '', reason: '' }}
      shown={['toPoint', 'reason']}
      done={t('reroute.done')}
      send={(values, header) =>
        bodyOf(
          api.POST('/api/v1/assignments/{id}/reroute', {
            params: { path: { id }, header },
            body: { ...values, version },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <Withdrawn assignment={assignment} />
          <PointField
            label={t('assign.point')}
            required
            error={errors.toPoint}
            among={(to) => to.code !== toPoint && mayReceive(from, to)}
            value={values.toPoint}
            onChange={(point) => set('toPoint', point)}
          />
          <ReasonField {...{ values, set, errors }} />
        </>
      )}
    </ActionDialog>
  );
}

/** What is done about a step is its task, which counts as both: beside it neither stands out. */
function Received({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('casework');
  const { id, version, type, state, step } = assignment;
  return (
    <>
      {state === 'proposed' && (
        <StepButton
          label={type === 'information' ? t('read.action') : t('receive.action')}
          done={type === 'information' ? t('read.done') : t('receive.done')}
          primary={type === 'information'}
          send={(_, header) =>
            bodyOf(
              api.POST('/api/v1/assignments/{id}/receive', {
                params: { path: { id }, header },
                body: { version },
              }),
            )
          }
        />
      )}
      {type !== 'information' && state !== 'accepted' && (
        <StepButton
          label={t('accept.action')}
          done={t('accept.done')}
          primary={!step}
          send={(_, header) =>
            bodyOf(
              api.POST('/api/v1/assignments/{id}/accept', {
                params: { path: { id }, header },
                body: { version },
              }),
            )
          }
        />
      )}
    </>
  );
}

function Decline({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('casework');
  const { id, version, fromPointName } = assignment;
  return (
    <ActionDialog
      label={t('decline.action')}
      title={t('decline.title', { point: fromPointName })}
      start={{ reason: '', competentPoint: '' }}
      shown={['reason', 'competentPoint']}
      done={t('decline.done')}
      send={({ reason, competentPoint }, header) =>
        bodyOf(
          api.POST('/api/v1/assignments/{id}/decline', {
            params: { path: { id }, header },
            body: { reason, competentPoint: competentPoint || undefined, version },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <Withdrawn assignment={assignment} />
          <ReasonField {...{ values, set, errors }} label={t('decline.reason')} />
          <PointField
            label={t('decline.competent')}
            error={errors.competentPoint}
            value={values.competentPoint}
            onChange={(point) => set('competentPoint', point)}
          />
        </>
      )}
    </ActionDialog>
  );
}

function Answer({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('casework');
  const { id, version, type } = assignment;
  const inquiry = type === 'inquiry';
  return (
    <ActionDialog
      label={inquiry ? t('findings.action') : t('answer.action')}
      title={inquiry ? t('findings.title') : t('answer.title')}
      start={{ answer: '', sufficient: true }}
      shown={['answer', 'sufficient']}
      done={inquiry ? t('findings.done') : t('answer.done')}
      send={({ answer, sufficient }, header) =>
        bodyOf(
          api.POST('/api/v1/assignments/{id}/answer', {
            params: { path: { id }, header },
            body: { answer, version, ...(inquiry ? { sufficient } : {}) },
          }),
        )
      }
    >
      {({ values, set, errors }) => (
        <>
          <Withdrawn assignment={assignment} />
          <TextAreaField
            label={inquiry ? t('findings.text') : t('answer.text')}
            help={inquiry ? undefined : t('answer.help')}
            required
            rows={6}
            maxLength={MAX_ANSWER}
            error={errors.answer}
            value={values.answer}
            onChange={(answer) => set('answer', answer)}
          />
          {inquiry && (
            <CheckField
              label={t('findings.sufficient')}
              error={errors.sufficient}
              value={values.sufficient}
              onChange={(on) => set('sufficient', on)}
            />
          )}
        </>
      )}
    </ActionDialog>
  );
}

function Recall({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('casework');
  const { id, version, toPointName } = assignment;
  return (
    <ReasonAction
      label={t('recall.action')}
      title={t('recall.title', { point: toPointName })}
      before={<Withdrawn assignment={assignment} />}
      done={t('recall.done')}
      send={(reason, header) =>
        bodyOf(
          api.POST('/api/v1/assignments/{id}/recall', {
            params: { path: { id }, header },
            body: { reason, version },
          }),
        )
      }
    />
  );
}

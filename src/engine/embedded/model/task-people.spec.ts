import { bpmn, end, path, start, userTask } from '../../../../test/builders/bpmn.js';
import { parseModel } from './process-model.js';

const role = (kind: string, text: string) =>
  `<bpmn:${kind}><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${text}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:${kind}>`;
const modelOf = (roles: string, attributes = '') =>
  parseModel(
    'prova.bpmn',
    bpmn(`${start()}${userTask('a', roles, attributes)}${end()}${path('start', 'a', 'end')}`),
  );
const peopleOf = async (roles: string, attributes = '') => {
  const { assignee, candidateUsers, candidateGroups } = (
    await modelOf(roles, attributes)
  ).elements.get('a')!.userTask!;
  return { assignee, candidateUsers, candidateGroups };
};

describe('the people of a user task', () => {
  it('are those of its resource roles', async () => {
    const owners = 'user(anna), group(savena), user(${helper}), urp';
    expect(
      await peopleOf(role('humanPerformer', '${who}') + role('potentialOwner', owners)),
    ).toEqual({
      assignee: '${who}',
      candidateUsers: 'anna,${helper}',
      candidateGroups: 'savena,urp',
    });
  });

  it('are those of its attributes too, and an assignee there comes first', async () => {
    const attributes = 'camunda:assignee="ada" camunda:candidateGroups="porto,reno"';
    const roles = role('humanPerformer', 'other') + role('potentialOwner', 'group(savena)');
    expect(await peopleOf(roles, attributes)).toEqual({
      assignee: 'ada',
      candidateUsers: null,
      candidateGroups: 'porto,reno,savena',
    });
  });

  it.each([
    ['nobody', '<bpmn:potentialOwner />', 'PotentialOwner does not say who it is'],
    [
      'an expression that cannot be read',
      role('potentialOwner', 'user(${a ==})'),
      'cannot be read',
    ],
  ])('a role of %s is refused', async (_, roles, message) => {
    await expect(modelOf(roles)).rejects.toMatchObject({
      problems: [{ severity: 'error', elementId: 'a', message: expect.stringContaining(message) }],
    });
  });
});

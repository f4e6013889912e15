import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  NoConditionalStart,
  type ProcessInstance,
  StartConditionFailed,
  type Variables,
  VersionWithdrawn,
} from '../../api/index.js';
import { EngineSession } from '../engine-session.js';
import { ExpressionError, resolve } from '../juel.js';
import { NOW } from '../juel-methods.js';
import { ModelCache } from '../model/model-cache.js';
import type { ConditionalStart } from '../model/start-events.js';
import { toInstance } from '../store/instance-unit.js';
import { StartPoints } from './start-points.js';

type VersionCondition = ConditionalStart & { definitionId: string };

/** Begins the processes whose condition holds with the variables that somebody gives. */
@Injectable()
export class ConditionStarts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly session: EngineSession,
    private readonly models: ModelCache,
    private readonly points: StartPoints,
    private readonly clock: Clock,
  ) {}

  /** See ProcessEngine.startByConditions. */
  start(command: {
    variables?: Variables;
    businessKey?: string;
    definitionId?: string;
  }): Promise<ProcessInstance[]> {
    const { variables = {}, businessKey = null, definitionId } = command;
    return this.unitOfWork.run(async () => {
      const asked =
        definitionId === undefined ? await this.points.conditions() : await this.of(definitionId);
      if (asked.length === 0) throw new NoConditionalStart(definitionId ?? null);
      const holding: VersionCondition[] = [];
      for (const one of asked) if (await this.holds(one, variables)) holding.push(one);
      const started: ProcessInstance[] = [];
      for (const { definitionId: id, elementId: startElementId } of holding) {
        const head = await this.models.get(id);
        const unit = await this.session.start({ head, businessKey, variables, startElementId });
        started.push(toInstance(unit.record));
      }
      return started;
    });
  }

  private async of(definitionId: string): Promise<VersionCondition[]> {
    const { key, version, model } = await this.models.get(definitionId);
    const [row] = await this.unitOfWork.query<{ withdrawn: boolean }>({
      text: 'SELECT withdrawn_at IS NOT NULL AS withdrawn FROM process_definition WHERE id = $1',
      values: [definitionId],
    });
    if (row.withdrawn) throw new VersionWithdrawn(key, version);
    return model.starts.conditions.map((condition) => ({ ...condition, definitionId }));
  }

  /** As in Camunda 7, one on a variable that is not given does not hold. */
  private async holds(
    { definitionId, elementId, condition, variableName }: VersionCondition,
    variables: Variables,
  ): Promise<boolean> {
    if (variableName !== null && !Object.hasOwn(variables, variableName)) return false;
    try {
      const scope = Object.assign({ ...variables }, { [NOW]: () => this.clock.now() });
      return resolve(condition, scope) === true;
    } catch (error) {
      if (error instanceof ExpressionError && /unknown variable/.test(error.message)) return false;
      const { key } = await this.models.get(definitionId);
      throw new StartConditionFailed(key, elementId, (error as Error).message);
    }
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Hooks } from '../../platform/hooks/index.js';
import { callKeyed, type Variables } from '../api/index.js';
import { givenTo } from './call-mappings.js';
import { CallTree } from './call-tree.js';
import type { Wait } from './executor.js';
import { UncaughtProcessError } from './core/failures.js';
import { resolve } from './juel.js';
import { type CallBinding, type CallInfo, isOwnKey } from './model/element-info.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';
import { errorText, ModelGuard } from './model-guard.js';
import type { InstanceRecord, InstanceUnit } from './store/instance-unit.js';
import { nameOf } from './work-item-values.js';

/** The largest number that a version's column holds. */
const LAST_VERSION = 2 ** 31 - 1;

interface Called {
  id: string;
  head: DefinitionHead;
  variables: Variables;
  businessKey: string | null;
}

/** Finds out which process a call activity starts, and with what. */
@Injectable()
export class CalledProcesses {
  constructor(
    private readonly models: ModelCache,
    private readonly guard: ModelGuard,
    private readonly tree: CallTree,
    private readonly hooks: Hooks,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `id`: of the instance to start. Throws ProcessStopped naming the call activity when what it says cannot be followed. */
  async of(unit: InstanceUnit, wait: Wait, call: CallInfo): Promise<Called> {
    const stops = (reason: string) =>
      this.guard.stopped(unit, new UncaughtProcessError(wait.elementId, null, reason));
    const scope = unit.execution.scopeAt(wait.executionId);
    const read = <T>(what: () => T): T => {
      try {
        return what();
      } catch (error) {
        throw stops(errorText(error));
      }
    };
    const key = read(() => String(resolve(call.calledElement, scope)));
    // What an expression makes may be somebody's words: whoever reads the error may not read those.
    const said = call.calledElement === key ? key : call.calledElement;
    const given = call.version;
    const version = given === null ? null : read(() => String(resolve(given, scope)));
    const head = await this.find(key, call.binding, version, unit.record.definitionId);
    if (!head) {
      const bound: Partial<Record<CallBinding, string>> = {
        version: ` in version ${given}`,
        versionTag: ` with the version tag "${given}"`,
        deployment: ' in the deployment of its caller',
      };
      throw stops(
        `It calls the process "${said}"${bound[call.binding] ?? ''}, which is not deployed.`,
      );
    }
    const businessKey = read(() => businessKeyOf(call, unit, scope));
    await this.admitKey(unit, businessKey).catch((error: unknown) => {
      throw stops(errorText(error));
    });
    const id = randomUUID();
    await this.guard.run(unit, () => this.tree.grow(unit, wait.elementId, id));
    return {
      id,
      head,
      businessKey,
      variables: read(() => givenTo(call.ins, unit.execution, wait.executionId)),
    };
  }

  /** Throws an Error where a process that `unit` brings forth may not have this business key. */
  async admitKey({ record }: InstanceUnit, businessKey: string | null): Promise<void> {
    if (businessKey === null || businessKey === record.businessKey) return;
    await this.hooks.tell(callKeyed, { businessKey, rootKey: await this.rootKey(record) });
  }

  private async rootKey({
    id,
    rootInstanceId,
    businessKey,
  }: InstanceRecord): Promise<string | null> {
    if (rootInstanceId === id) return businessKey;
    const [root] = await this.unitOfWork.query<{ business_key: string | null }>({
      name: 'engine.root-key',
      text: 'SELECT business_key FROM process_instance WHERE id = $1',
      values: [rootInstanceId],
    });
    return root.business_key;
  }

  private async find(
    key: string,
    binding: CallBinding,
    version: string | null,
    callerId: string,
  ): Promise<DefinitionHead | null> {
    try {
      switch (binding) {
        case 'deployment':
          return await this.models.besides(key, callerId);
        case 'versionTag':
          return await this.models.tagged(key, version ?? '');
        case 'version': {
          const number = Number(version);
          const isOne = Number.isInteger(number) && Math.abs(number) <= LAST_VERSION;
          return isOne ? await this.models.version(key, number) : null;
        }
        case 'latest':
          return await this.models.latest(key);
      }
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

/** The caller's own key, where it is asked for in Camunda's words, or what an expression makes. */
function businessKeyOf(
  { businessKey }: CallInfo,
  { record }: InstanceUnit,
  scope: Variables,
): string | null {
  if (businessKey === null) return null;
  if (isOwnKey(businessKey)) return record.businessKey;
  const value = resolve(businessKey, scope);
  return value === null || value === '' ? null : nameOf(businessKey, String(value));
}

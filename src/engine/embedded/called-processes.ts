import { Injectable } from '@nestjs/common';
import { NotFound } from '../../platform/errors/index.js';
import type { Variables } from '../api/index.js';
import { givenTo } from './call-mappings.js';
import type { Wait } from './core/execution.js';
import { UncaughtProcessError } from './core/failures.js';
import { resolve } from './juel.js';
import type { CallInfo } from './model/element-info.js';
import { type DefinitionHead, ModelCache } from './model/model-cache.js';
import { errorText, ModelGuard } from './model-guard.js';
import type { InstanceUnit } from './store/instance-unit.js';

/** The largest number that a version's column holds. */
const LAST_VERSION = 2 ** 31 - 1;

/** Finds out which process a call activity starts, and with what. */
@Injectable()
export class CalledProcesses {
  constructor(
    private readonly models: ModelCache,
    private readonly guard: ModelGuard,
  ) {}

  /** Throws ProcessStopped naming the call activity when what it says cannot be followed. */
  async of(
    unit: InstanceUnit,
    wait: Wait,
    call: CallInfo,
  ): Promise<{ head: DefinitionHead; variables: Variables }> {
    const stops = (reason: string) =>
      this.guard.stopped(unit, new UncaughtProcessError(wait.elementId, null, reason));
    const scope = unit.execution.valuesAt(wait.executionId);
    const read = <T>(what: () => T): T => {
      try {
        return what();
      } catch (error) {
        throw stops(errorText(error));
      }
    };
    const key = read(() => String(resolve(call.calledElement, scope)));
    const given = call.version;
    const version = given ? read(() => Number(resolve(given, scope))) : null;
    const head = await this.find(key, version);
    if (!head) {
      const what = version === null ? `"${key}"` : `"${key}" in version ${version}`;
      throw stops(`It calls the process ${what}, which is not deployed.`);
    }
    return {
      head,
      variables: read(() => givenTo(call.ins, scope, unit.execution.ownLocals(wait.executionId))),
    };
  }

  private async find(key: string, version: number | null): Promise<DefinitionHead | null> {
    if (version !== null && !(Number.isInteger(version) && Math.abs(version) <= LAST_VERSION)) {
      return null;
    }
    try {
      return await (version === null ? this.models.latest(key) : this.models.version(key, version));
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

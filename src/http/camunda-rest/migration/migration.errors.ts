import { DomainError, EXAMPLE_ID } from '../../../platform/errors/index.js';

/** 400: instructions of the plan cannot be followed; `validationReport` in Camunda's form. */
export class PlanRefused extends DomainError {
  static readonly example = new PlanRefused([
    {
      instruction: {
        sourceActivityIds: ['capire'],
        targetActivityIds: ['capire'],
        updateEventTrigger: false,
      },
      failures: ["Target activity 'capire' does not exist"],
    },
  ]);

  constructor(instructionReports: object[]) {
    super('migration.plan-refused', 400, 'ENGINE-23001 Migration plan is not valid', {
      validationReport: { instructionReports, variableReports: {} },
    });
  }
}

/** 400: an instance cannot be taken over where it stands; no instance was. */
export class InstanceRefused extends DomainError {
  static readonly example = new InstanceRefused(
    EXAMPLE_ID,
    ['There is no migration instruction'],
    [],
  );

  constructor(processInstanceId: string, failures: string[], activities: object[]) {
    super(
      'migration.instance-refused',
      400,
      `ENGINE-23004 Cannot migrate process instance '${processInstanceId}': ${failures[0] ?? 'see the report'}`,
      {
        validationReport: {
          processInstanceId,
          failures,
          migratingActivityInstanceValidationReports: activities,
          migratingTransitionInstanceValidationReports: [],
        },
      },
    );
  }
}

"""What the run leaves alone, and which answers are no failures though no schema can say why."""
import os
import uuid

import schemathesis
from schemathesis.core.failures import ServerError
from schemathesis.openapi.checks import RejectedPositiveData, UndefinedStatusCode

# What is wrong with a field of /api/v1 by another field, or by what there is: codes of points, districts, languages.
NOT_OF_ONE_FIELD = {"before-start", "unknown-code"}

# The types by which Camunda's clients know that a rule of the domain is broken: our own API answers 422 there.
RULES = {
    "RestException",
    "ParseException",
    "MigrationPlanValidationException",
    "MigratingProcessInstanceValidationException",
}
# Camunda answers 500 where our own API answers 409. An error that nobody expected has the same type, and these words.
CONFLICTS = {
    "ProcessEngineException",
    "SuspendedEntityInteractionException",
    "OptimisticLockingException",
}
UNEXPECTED = "An unexpected error happened; it has been written down."

# Between two parameters.
SORTING = "Only a single sorting parameter specified. sortBy and sortOrder required"
NOT_IN_SCHEMAS = (
    # In a value of a variable, however deep, or in a text that is JSON itself.
    "must not contain NUL or broken characters.",
    "is not valid JSON.",
    # Of something that has to be there.
    "is not that of the task.",
    "names no activity instance that is there.",
)


@schemathesis.hook
def before_call(context, case, kwargs):
    """The account whose session the run uses stays as it is: without it everything else is answered 401."""
    own = os.environ["FUZZED_ACCOUNT"]
    for name, value in (case.path_parameters or {}).items():
        if str(value).lower() == own:
            case.path_parameters[name] = str(uuid.uuid4())


@schemathesis.hook
def filter_failure(context, failure, case, response):
    if isinstance(failure, UndefinedStatusCode):
        # An address so long that the request was not even read: no operation has been reached.
        return response.status_code != 431
    if not isinstance(failure, (RejectedPositiveData, ServerError)):
        return True
    if response.status_code == 400 and "'__proto__'" in repr(case.body):
        # No object may have such a field, however deep: programs take it for something else.
        return False
    answer = body_of(response)
    if case.path.startswith("/engine-rest/"):
        return not is_refusal_of_camunda(response.status_code, answer)
    return not is_refusal(response.status_code, answer)


def is_refusal(status, answer):
    codes = {error.get("code") for error in answer.get("errors", [])}
    return status == 400 and bool(codes) and codes <= NOT_OF_ONE_FIELD


def is_refusal_of_camunda(status, answer):
    kind, message = answer.get("type"), answer.get("message", "")
    if status == 500:
        return kind in CONFLICTS and message != UNEXPECTED
    if status != 400:
        return False
    if kind in RULES or message == SORTING or message.endswith(NOT_IN_SCHEMAS):
        return True
    # A part of Camunda's API that there is not, whoever asks; a field that is not known should stand in no schema.
    return "is not supported by this engine: " in message and not message.endswith(": leave it out.")


def body_of(response):
    try:
        answer = response.json()
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}

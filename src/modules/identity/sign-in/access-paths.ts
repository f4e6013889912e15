/** Camunda's clients know HTTP Basic only; it is taken nowhere else. */
export const BASIC_PATHS = /^\/engine-rest(\/|$)/;

/** What can be done with a password that somebody else has set: see who one is, and change it. */
export const OWN_PASSWORD_PATHS = /^\/api\/v1\/auth\/me(\/password)?$/;

/** What belongs to a person: a program that calls with a key has none of it. */
export const PERSONAL_PATHS = /^\/api\/v1\/(auth\/me\/|me\/)/;

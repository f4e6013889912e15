import { createRootRoute } from '@tanstack/react-router';
import { CitizenLayout } from './CitizenLayout';

/** What stands around every page of the citizens; nobody is signed in here. */
export const citizenRoot = createRootRoute({ component: CitizenLayout });

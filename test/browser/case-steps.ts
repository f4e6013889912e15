import type { Page } from 'playwright-core';

/** The form of the open task of this name. */
export function taskForm(page: Page, task: string) {
  return page.getByRole('form', { name: task });
}

/** Takes a choice of the task's form. */
export async function choose(
  page: Page,
  task: string,
  question: string,
  choice: string,
): Promise<void> {
  await taskForm(page, task)
    .getByRole('group', { name: question })
    .getByRole('radio', { name: choice, exact: true })
    .check();
}

/** Completes the task, and waits until the page has told that it is done. */
export async function complete(page: Page, task: string): Promise<void> {
  // Named for what follows: one that sends something to the citizen says so.
  await taskForm(page, task).locator('button[type=submit]').click();
  await page.getByText(`Fatto: ${task}`).first().waitFor();
  await taskForm(page, task).waitFor({ state: 'detached' });
}

/** Completes the listening to what was asked: it is ours, and the answer known or not. */
export async function understand(page: Page, answerKnown: boolean): Promise<void> {
  const task = 'Capire la richiesta';
  await choose(page, task, 'La richiesta è appropriata', 'Sì');
  await choose(page, task, 'Ho la risposta', answerKnown ? 'Sì' : 'No');
  await complete(page, task);
}

export async function inItalian(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Italiano' }).click();
}

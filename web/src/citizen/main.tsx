import '../styles/all-of-citizens.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { asProblem } from '../api/problem';
import { watchTheme } from '../app/theme';
import { startTranslations } from '../i18n';
import { Waiting } from '../parts/Waiting';
import { citizenRouter } from './router';

watchTheme();
await startTranslations(['citizen', 'frame', 'parts']);

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A phone on the move loses the line for moments.
      retry: (failures, error) => asProblem(error).status === 0 && failures < 3,
      networkMode: 'always',
    },
  },
});

const app = document.getElementById('app')!;

/**
 * The document comes with a form that needs no script. Whoever has begun to write in it, because this was long on its
 * way, goes on in it. What the server has answered to a form comes without this script.
 */
if (!isBegun(app)) {
  createRoot(app).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Waiting />}>
          <RouterProvider router={citizenRouter as never} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function isBegun(within: HTMLElement): boolean {
  const fields = within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return [...fields].some(
    (field) =>
      field === document.activeElement ||
      ('checked' in field && field.checked !== field.defaultChecked) ||
      (field.type === 'file' ? field.value !== '' : field.value !== field.defaultValue),
  );
}

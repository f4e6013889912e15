import './styles/all-of-desk.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { router } from './app/router';
import { SessionWatch } from './app/SessionWatch';
import { watchTheme } from './parts/theme';
import { startTranslations } from './i18n';
import { Toasts } from './parts/Toasts';
import { Waiting } from './parts/Waiting';

watchTheme();
await startTranslations();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={<Waiting />}>
        <RouterProvider router={router} />
        <SessionWatch />
      </Suspense>
      <Toasts />
    </QueryClientProvider>
  </StrictMode>,
);

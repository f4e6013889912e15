import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Component, type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { asProblem } from '../api/problem';
import { FormalContext } from '../parts/Problem';
import { CitizenLayout } from './CitizenLayout';
import { ViewContext } from './context';
import { BrokenPage } from './pages/OtherPages';
import type { CitizenView } from './views';

interface CitizenAppProps {
  view: CitizenView;
  page: ComponentType;
  onAlive?: () => void;
}

/** A page of the citizens, from what the server told: the same on the server and in the browser. */
export function CitizenApp({ view, page: Page, onAlive }: CitizenAppProps) {
  // Once, when it has been taken over.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => onAlive?.(), []);
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 30_000,
            // A phone on the move loses the line for moments.
            retry: (failures, error) => asProblem(error).status === 0 && failures < 3,
            networkMode: 'always',
          },
        },
      }),
  );
  return (
    <ViewContext.Provider value={view}>
      <QueryClientProvider client={queryClient}>
        <FormalContext.Provider value>
          <CitizenLayout>
            <Broken>
              <Page />
            </Broken>
          </CitizenLayout>
        </FormalContext.Provider>
      </QueryClientProvider>
    </ViewContext.Provider>
  );
}

/** What breaks in a page leaves the frame, with another try. */
class Broken extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <BrokenPage error={this.state.error} reset={() => this.setState({ error: null })} />;
  }
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useRegisters } from '../../api/rights';
import { Page } from '../../parts/Page';
import type { Draft } from './draft';
import { Registered } from './Registered';
import { Writing } from './Writing';
import '../../styles/new.css';

interface Done {
  contact: Schemas['ContactViewDto'];
  draft: Draft;
}

/** A contact in under a minute: what is heard on the left, what is known about it on the right. */
export default function NewContactPage() {
  const { t } = useTranslation('register');
  const [done, setDone] = useState<Done | null>(null);
  const registers = useRegisters();
  if (!registers && !done) {
    return (
      <Page title={t('title')}>
        <p>{t('noPoint')}</p>
      </Page>
    );
  }
  return (
    <Page title={done ? t('done.title') : t('title')} ownFocus>
      {done ? (
        <Registered key={done.contact.id} {...done} onNew={() => setDone(null)} />
      ) : (
        <Writing onRegistered={(contact, draft) => setDone({ contact, draft })} />
      )}
    </Page>
  );
}

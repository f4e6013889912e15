import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { Icon } from '../../parts/Icon';
import { Problem } from '../../parts/Problem';
import { When } from '../../parts/When';

/** Recomputes every hash of the register: what was removed or altered is told. */
export function Verification() {
  const { t } = useTranslation('book');
  const check = useQuery<Schemas['RegisterVerificationDto'], ApiProblem>({
    queryKey: ['protocol-register', 'verification'],
    queryFn: () => bodyOf(api.GET('/api/v1/protocol-register/verification')),
    enabled: false,
  });
  return (
    <div className="stack">
      <p>{t('verification.what')}</p>
      <div>
        <Button color="primary" disabled={check.isFetching} onClick={() => void check.refetch()}>
          {t(check.isFetching ? 'verification.wait' : 'verification.go')}
        </Button>
      </div>
      {check.error && <Problem error={check.error} />}
      {check.data && <Result result={check.data} />}
    </div>
  );
}

function Result({ result }: { result: Schemas['RegisterVerificationDto'] }) {
  const { t } = useTranslation('book');
  const { valid, years, cancellations, days, files, faults, verifiedAt } = result;
  return (
    <section className="panel stack" aria-label={t('tab.verification')}>
      <p role="status" className="outcome" data-outcome={valid ? 'intact' : 'altered'}>
        <Icon name={valid ? 'it-check-circle' : 'it-error'} />{' '}
        {t(valid ? 'verification.valid' : 'verification.faulty')} <When at={verifiedAt} />
      </p>
      <p>{t('verification.looked', { cancellations, days, files })}</p>
      <ul className="plain plain-rows">
        {years.map(({ year, entries, lastNumber }) => (
          <li key={year}>
            <span>{t('verification.year', { year, count: entries, last: lastNumber })}</span>
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ kind, of, reference }) => (
            <li key={`${kind} ${of} ${reference}`}>
              {t(`fault.${kind}`)}: {t(`faultOf.${of}`)} {reference}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

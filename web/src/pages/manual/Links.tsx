import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/fields';
import { ListField } from '../../parts/ListField';
import type { Article } from './queries';

type ArticleLink = Article['links'][number];

interface LinksProps {
  links: readonly ArticleLink[];
  onChange: (links: ArticleLink[]) => void;
  errors: Record<string, string>;
}

/** The links of a draft, one below the other. */
export function Links({ links, onChange, errors }: LinksProps) {
  const { t } = useTranslation('manual');
  return (
    <ListField
      legend={t('links')}
      items={links}
      onChange={onChange}
      blank={() => ({ title: '', url: 'https://' })}
      add={t('link.add')}
      remove={(number) => t('link.remove', { number })}
    >
      {(link, at, change) => (
        <>
          <TextField
            label={t('link.title', { number: at + 1 })}
            required
            maxLength={200}
            value={link.title}
            onChange={(title) => change({ title })}
            error={errors[`links.${at}.title`]}
          />
          <TextField
            label={t('link.url', { number: at + 1 })}
            help={t('link.help')}
            type="url"
            required
            maxLength={2000}
            value={link.url}
            onChange={(url) => change({ url })}
            error={errors[`links.${at}.url`]}
          />
        </>
      )}
    </ListField>
  );
}

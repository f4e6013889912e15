import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../parts/fields';
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
  const change = (at: number, part: Partial<ArticleLink>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...part } : link)));
  return (
    <fieldset className="field stack">
      <legend>{t('links')}</legend>
      {links.map((link, index) => (
        <div key={index} className="panel stack">
          <TextField
            label={t('link.title', { number: index + 1 })}
            required
            maxLength={200}
            value={link.title}
            onChange={(title) => change(index, { title })}
            error={errors[`links.${index}.title`]}
          />
          <TextField
            label={t('link.url', { number: index + 1 })}
            help={t('link.help')}
            type="url"
            required
            maxLength={2000}
            value={link.url}
            onChange={(url) => change(index, { url })}
            error={errors[`links.${index}.url`]}
          />
          <div>
            <Button
              color="primary"
              outline
              size="sm"
              type="button"
              onClick={() => onChange(links.filter((_, at) => at !== index))}
            >
              {t('link.remove', { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          color="primary"
          outline
          size="sm"
          type="button"
          onClick={() => onChange([...links, { title: '', url: 'https://' }])}
        >
          {t('link.add')}
        </Button>
      </div>
    </fieldset>
  );
}

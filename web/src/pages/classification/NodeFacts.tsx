import { useTranslation } from 'react-i18next';
import { Facts } from '../../parts/Facts';
import { currentLanguage } from '../../i18n';
import type { Attribute, VersionNode } from './queries';

type Node = Pick<
  VersionNode,
  | 'code'
  | 'name'
  | 'nameEn'
  | 'level'
  | 'synonyms'
  | 'attributes'
  | 'defaultPriority'
  | 'sensitivity'
>;

/** What a node brings: names, words of citizens, priority, sensitivity, and what is asked. */
export function NodeFacts({ node }: { node: Node }) {
  const { t } = useTranslation(['classification', 'words']);
  const { defaultPriority, sensitivity } = node;
  return (
    <>
      <Facts
        facts={[
          [t('field.level'), t(`level.${node.level}`)],
          [t('field.name'), node.name],
          [t('field.nameEn'), node.nameEn],
          [
            t('field.defaultPriority'),
            defaultPriority ? t(`words:priority.${defaultPriority}`) : t('asAbove'),
          ],
          [t('field.sensitivity'), sensitivity ? t(`sensitivity.${sensitivity}`) : t('asAbove')],
          [t('field.synonyms'), node.synonyms.join(', ') || t('noSynonyms')],
        ]}
      />
      <h3>{t('field.attributes')}</h3>
      {node.attributes.length === 0 ? (
        <p>{t('noAttributes')}</p>
      ) : (
        <ul className="plain plain-rows">
          {node.attributes.map((attribute) => (
            <AttributeLine key={attribute.code} attribute={attribute} />
          ))}
        </ul>
      )}
    </>
  );
}

function AttributeLine({ attribute }: { attribute: Attribute }) {
  const { t } = useTranslation('classification');
  const english = currentLanguage() === 'en';
  const { code, datatype, required, variable, values } = attribute;
  return (
    <li>
      <span>
        {english ? attribute.descriptionEn : attribute.description} <code>{code}</code>
      </span>
      <span className="quiet">
        {[
          t(`datatype.${datatype}`),
          ...(required ? [t('required')] : []),
          ...(variable ? [] : [t('onlyShown')]),
          ...(values.length > 0
            ? [values.map(({ name, nameEn }) => (english ? nameEn : name)).join(', ')]
            : []),
        ].join(' · ')}
      </span>
    </li>
  );
}

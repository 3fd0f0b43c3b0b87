import type { Language } from '../../shared/languages';
import type { PackId, PackManifest, PackTask } from '../../shared/packManifest';

/** What a person is told about a pack before a byte of it is fetched. Known when the app is built. */
export interface PackFacts {
  readonly packId: PackId;
  readonly version: string;
  /** Shards, tokenizer and the graphs, in bytes. */
  readonly sizeBytes: number;
  readonly languages: readonly Language[];
  readonly tasks: readonly PackTask[];
  readonly license: string;
  readonly parameters: number;
}

/** Facts of a manifest. The graphs count in full, though packs share them: the figure is never too small. */
export const factsOfManifest = (manifest: PackManifest): PackFacts => ({
  packId: manifest.id,
  version: manifest.version,
  sizeBytes: [manifest.tokenizer, manifest.graphs.wasm, manifest.graphs.webgpu, ...manifest.shards].reduce(
    (total, file) => total + file.sizeBytes,
    0,
  ),
  languages: manifest.languages,
  tasks: manifest.tasks,
  license: manifest.license,
  parameters: manifest.model.parameters,
});

/** The pack that translates this pair, either way; undefined when no pack does. */
export const packOfDirection = (from: Language, to: Language): PackId | undefined => {
  if (from === to) return undefined;
  const foreign = from === 'en' ? to : to === 'en' ? from : undefined;
  switch (foreign) {
    case 'de':
      return 'en-de';
    case 'es':
      return 'en-es';
    case 'fr':
      return 'en-fr';
    case 'pt':
      return 'en-pt';
    default:
      return undefined;
  }
};

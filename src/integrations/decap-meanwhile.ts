import { type Change, rewrite, rewriteWith } from './decap-change.ts';

/** These open an empty form where the file cannot be read: saving it would empty the file. */
const readsNothing = ['github', 'gitea', 'forgejo'].map((host): Change => ({
  module: `decap-cms-backend-${host}/dist/esm/implementation.js`,
  change: rewrite([
    `data: data
    })).catch(() => ({
      file: {
        path,
        id: null
      },
      data: ''
    }));`,
    `data: data
    }));`,
  ]),
}));

/** Where Decap writes over what others wrote. Saving an entry itself is watched by its backend. */
export const meanwhile: readonly Change[] = [
  ...readsNothing,
  {
    // What was written from an older file must still be known as such when it is taken up again.
    module: 'decap-cms-core/dist/esm/backend.js',
    change: rewriteWith(
      'beganFrom',
      'meanwhile/watched.ts',
      [
        'await localForage.setItem(key, {\n',
        'await localForage.setItem(key, {\n        began: beganFrom(entry),\n',
      ],
      [
        'const entry = formatRawData(raw);',
        'const entry = { ...formatRawData(raw), raw: backup.began };',
      ],
    ),
  },
  {
    // It moves a change onto the newest site by putting its own files over those of the site, at
    // every save and, where git cannot merge, when it is published. Git's own merge sees both sides.
    module: 'decap-cms-backend-github/dist/esm/API.js',
    change: rewriteWith(
      'unmergeable',
      'meanwhile/watched.ts',
      ['return this.forceMergePR(pullrequest);', 'throw unmergeable(pullrequest);'],
      [
        'const rebasedHead = await this.rebaseBranch(branch);',
        'const { commit: rebasedHead } = await this.getBranch(branch);',
      ],
      ['commit.sha, {\n        force: true\n      });', 'commit.sha);'],
    ),
  },
];

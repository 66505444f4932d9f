"""OpenTMR default decoder, reference implementation (numpy only).

  python3 decoder_reference.py [FOLDER]    writes decoder_*.json from synthetic signals
"""
import os, sys, json
for _k in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS'): os.environ.setdefault(_k, '1')
import numpy as np

# ---------------------------------------------------------------- constants
FLOOR = 1e-12     # floor of amplitudes, in the unit of the signal; its square for powers
RIDGE = 1e-3      # covariance ridge, relative to its own mean diagonal
AR = 6            # reflection coefficients
POWER = 0.35      # exponent of the amplitude expert (B)
G0 = 0.01         # A: shrinkage of the pooled covariance
A_ALPHA, A_GAMMA, A_NU = 0.7, 0.02, 10.0
B_ALPHA, B_GAMMA = 0.5, 0.02
ZCLIP = 8.0
FOLDS = 3
TGRID = 2.0 ** (np.arange(0, 15) / 2.0)          # 1 ... 128, steps of sqrt 2
TFINAL = 2.0 ** (np.arange(-8, 9) / 4.0)         # 0.25 ... 4
T_DEFAULT = (2.0 ** 1.5, 2.0 ** 1.5, 2.0 ** 0.75)   # A, B, final, when a class has one repetition only (medians of the 19 fits)
SQ2 = np.sqrt(2.0)

# ---------------------------------------------------------------- features
def triu(M):
    c = M.shape[-1]; i, j = np.triu_indices(c)     # row by row: (0,0),(0,1)...(0,c-1),(1,1)...
    return M[:, i, j] * np.where(i == j, 1.0, SQ2)

def stats(X):
    """X: windows x N x c -> sums of the window"""
    n, N, c = X.shape; d = np.diff(X, axis=1)
    return dict(mav=np.abs(X).mean(1), wl=np.abs(d).mean(1),
                zc=(X[:, 1:] * X[:, :-1] < 0).sum(1) / N, ssc=(d[:, 1:] * d[:, :-1] < 0).sum(1) / N,
                C=X.transpose(0, 2, 1) @ X / N, D=d.transpose(0, 2, 1) @ d / (N - 1),
                r=np.stack([(X[:, k:] * X[:, :N - k]).sum(1) / N for k in range(AR + 1)], 1))

def reflect(r):
    """r: n x 7 x c (biased) -> n x (6 c): k1 of all channels, k2 of all channels ..."""
    n, _, c = r.shape; r = r.copy(); r[:, 0] = r[:, 0] * (1 + 1e-6) + FLOOR ** 2
    a = np.zeros((n, AR + 1, c)); a[:, 0] = 1; E = r[:, 0].copy(); K = []
    for m in range(1, AR + 1):
        acc = sum(a[:, j] * r[:, m - j] for j in range(m)); k = np.clip(-acc / E, -0.9999, 0.9999); b = a.copy()
        for j in range(1, m + 1): b[:, j] = a[:, j] + k * a[:, m - j]
        a = b; E = E * (1 - k * k); K.append(k)
    return np.arctanh(np.stack(K, 1)).reshape(n, -1)

def features(S):
    lm = np.log(S['mav'] + FLOOR); lw = np.log(S['wl'] + FLOOR); out = []
    for M in (S['C'], S['D']):
        c = M.shape[-1]; t = np.trace(M, axis1=1, axis2=2) / c
        w, V = np.linalg.eigh(M + (RIDGE * t + FLOOR ** 2)[:, None, None] * np.eye(c))
        w = np.maximum(w, FLOOR ** 2)
        out.append([triu((V * g(w)[:, None, :]) @ V.transpose(0, 2, 1)) for g in (np.log, np.sqrt)])
    A = np.concatenate([lm, S['zc'], S['ssc'], lw, out[0][0], out[1][0], out[0][1], out[1][1], reflect(S['r'])], 1)
    B = np.concatenate([np.exp(POWER * lm), np.exp(POWER * lw)], 1)
    return A, B

# ---------------------------------------------------------------- experts
class Standard:
    def __init__(s, X):
        s.mu = X.mean(0); sd = X.std(0); s.inv = np.where(sd <= 1e-12 * abs(X).max(0), 0.0, 1 / np.maximum(sd, 1e-300))
    def __call__(s, X): return np.clip((X - s.mu) * s.inv, -ZCLIP, ZCLIP)

class Gauss:
    """regularised Gaussian (nu=0) or Student-t per class"""
    def __init__(s, Z, y, cl, alpha, gamma, nu):
        d = Z.shape[1]; N = len(y); s.nu = nu; s.d = d
        n = np.array([(y == c).sum() for c in cl]); s.M = np.array([Z[y == c].mean(0) for c in cl])
        Sk = [(Z[y == c] - m).T @ (Z[y == c] - m) / k for c, m, k in zip(cl, s.M, n)]
        P = sum(k * S for k, S in zip(n, Sk)) / N; s.W = []; s.c = []
        for k, S in zip(n, Sk):
            S = (1 - alpha) * S + alpha * P; S = (1 - gamma) * S + (gamma * np.trace(S) / d + 1e-9) * np.eye(d)
            L = np.linalg.cholesky(S); s.W.append(np.linalg.inv(L)); s.c.append(-np.log(np.diag(L)).sum() + np.log(k / N))
    def score(s, Z):
        q = np.stack([(((Z - m) @ W.T) ** 2).sum(1) for m, W in zip(s.M, s.W)], 1)
        return np.array(s.c) - (0.5 * (s.nu + s.d) * np.log1p(q / s.nu) if s.nu else 0.5 * q)

class ExpertA:
    def __init__(s, X, y, cl):
        s.std = Standard(X); Z = s.std(X); d = Z.shape[1]; N = len(y); yi = np.searchsorted(cl, y)
        M = np.array([Z[y == c].mean(0) for c in cl]); w = np.array([(y == c).sum() for c in cl]) / N
        R = Z - M[yi]; P = R.T @ R / N; P = (1 - G0) * P + (G0 * np.trace(P) / d + 1e-9) * np.eye(d)
        L = np.linalg.cholesky(P); Mc = np.sqrt(w)[:, None] * np.linalg.solve(L, (M - w @ M).T).T      # k x d, whitened
        lam, U = np.linalg.eigh(Mc @ Mc.T)                        # k x k
        keep = lam > 1e-9 * lam[-1]; keep[0] = False              # rank k-1
        V = Mc.T @ U[:, keep] / np.sqrt(lam[keep])                # d x r, orthonormal
        s.A = np.linalg.solve(L.T, V)                             # d x r
        s.g = Gauss(Z @ s.A, y, cl, A_ALPHA, A_GAMMA, A_NU)
    def score(s, X): return s.g.score(s.std(X) @ s.A)

class ExpertB:
    def __init__(s, X, y, cl): s.std = Standard(X); s.g = Gauss(s.std(X), y, cl, B_ALPHA, B_GAMMA, 0)
    def score(s, X): return s.g.score(s.std(X))

def logsoftmax(S):
    S = S - S.max(1, keepdims=True); return S - np.log(np.exp(S).sum(1, keepdims=True))

def nll(S, yi): return -logsoftmax(S)[np.arange(len(yi)), yi].mean()

class Decoder:
    """fit(stats of training windows, labels, event numbers in time order)"""
    def fit(s, S, y, ev, use=('A', 'B')):
        s.use = use; FA, FB = features(S); s.cl = cl = np.unique(y); yi = np.searchsorted(cl, y)
        mk = lambda m: [ExpertA(FA[m], y[m], cl) if u == 'A' else ExpertB(FB[m], y[m], cl) for u in use]
        F = [FA if u == 'A' else FB for u in use]
        cnt = {}; fold = {}
        for e in np.unique(ev): c = y[ev == e][0]; fold[e] = cnt.get(c, 0); cnt[c] = fold[e] + 1
        nf = min(FOLDS, min(cnt.values()))
        if nf < 2: s.T = [T_DEFAULT[0 if u == 'A' else 1] for u in use]; s.Tf = T_DEFAULT[2]
        else:
            f = np.array([fold[e] % nf for e in ev]); O = [np.zeros((len(y), len(cl))) for _ in use]
            for k in range(nf):
                for o, ex, X in zip(O, mk(f != k), F): o[f == k] = ex.score(X[f == k])
            s.T = [TGRID[np.argmin([nll(o / t, yi) for t in TGRID])] for o in O]
            fused = sum(logsoftmax(o / t) for o, t in zip(O, s.T)); s.Tf = TFINAL[np.argmin([nll(fused / t, yi) for t in TFINAL])]
        s.ex = mk(np.ones(len(y), bool)); return s
    def logpost(s, S):
        FA, FB = features(S)
        L = sum(logsoftmax(ex.score(FA if u == 'A' else FB) / t) for ex, u, t in zip(s.ex, s.use, s.T))
        return logsoftmax(L / s.Tf)
    def predict(s, S): return s.cl[s.logpost(S).argmax(1)]

# ---------------------------------------------------------------- golden vectors
def synth(seed, kind, c, fs, classes=4, reps=3, wins=6, easy=1.0):
    """synthetic windows: class k has gains and a mixing matrix; repetition changes the gains. Rounded to 6 decimals."""
    g = np.random.default_rng(seed); N = int(0.2 * fs); X = []; Y = []; EV = []; e = 0
    gain = np.exp(0.7 * easy * g.standard_normal((classes, c))); mix = np.eye(c) + 0.3 * easy * g.standard_normal((classes, c, c))
    for r in range(reps):
        for k in range(classes):
            gr = gain[k] * np.exp(0.2 * g.standard_normal(c))
            for w in range(wins):
                n = g.standard_normal((N + 20, c)); n = n[2:] - 0.3 * easy * k * n[1:-1] + 0.2 * n[:-2]; n = n[-N:] @ mix[k].T * gr
                if kind == 'envelope': n = 100 * gr * (1 + 0.1 * np.cumsum(n, 0) / np.sqrt(N)).clip(0.0)
                X.append(np.round(n, 6)); Y.append(k); EV.append(e)
            e += 1
    return np.array(X), np.array(Y), np.array(EV)

def golden(folder):
    global features
    L = lambda a: np.asarray(a).tolist()
    for nm, kind, c, fs in (('8ch_1000Hz', 'raw', 8, 1000), ('4ch_500Hz_envelope', 'envelope', 4, 500), ('8ch_200Hz', 'raw', 8, 200), ('4ch_2000Hz', 'raw', 4, 2000)):
        X, Y, EV = synth(7, kind, c, fs); A, B = features(stats(X[:12])); W = X[:12]
        json.dump(dict(channels=c, rate=fs, samples=X.shape[1], note='synthetic windows [window][sample][channel], already filtered', windows=L(W), featuresA=L(A), featuresB=L(B)), open(f'{folder}/decoder_features_{nm}.json', 'w'))
    # classifier on given features: independent of the feature code
    g = np.random.default_rng(11); k, dA, dB, reps, n = 5, 30, 8, 4, 12; X = []; Y = []; EV = []; e = 0
    M = g.standard_normal((k, dA)); Q = np.eye(dA) + 0.25 * g.standard_normal((dA, dA))
    for r in range(reps + 1):
        for c in range(k):
            sh = 0.5 * g.standard_normal(dA)
            for i in range(n): X.append((M[c] + sh + (0.6 + 0.15 * c) * 1.3 * g.standard_normal(dA)) @ Q); Y.append(c); EV.append(e)
            e += 1
    X = np.round(np.array(X), 6); Y = np.array(Y); EV = np.array(EV); XB = np.round(X[:, :dB] ** 2, 6)
    X[:, 4] = 0.25                                               # a constant feature
    tr = EV < reps * k; te = ~tr; D = Decoder()
    f0 = features; features = lambda S: (S['A'], S['B'])
    D.fit(dict(A=X[tr], B=XB[tr]), Y[tr], EV[tr]); lp = D.logpost(dict(A=X[te], B=XB[te])); features = f0
    json.dump(dict(trainA=L(X[tr]), trainB=L(XB[tr]), labels=L(Y[tr]), events=L(EV[tr]), testA=L(X[te]), testB=L(XB[te]), testLabels=L(Y[te]), temperatureA=D.T[0], temperatureB=D.T[1], temperatureFinal=D.Tf,
        scoresA=L(D.ex[0].score(X[te])), scoresB=L(D.ex[1].score(XB[te])), posteriors=L(np.exp(lp)), predicted=L(D.cl[lp.argmax(1)])), open(f'{folder}/decoder_classifier.json', 'w'))
    # whole chain on a synthetic training set
    X, Y, EV = synth(21, 'raw', 4, 500, 4, 4, 8, 0.2); S = stats(X); tr = EV < 12; p = lambda m: {q: v[m] for q, v in S.items()}
    D = Decoder().fit(p(tr), Y[tr], EV[tr]); lp = D.logpost(p(~tr))
    json.dump(dict(channels=4, rate=500, trainWindows=L(X[tr]), labels=L(Y[tr]), events=L(EV[tr]), testWindows=L(X[~tr]), testLabels=L(Y[~tr]), temperatureA=D.T[0], temperatureB=D.T[1], temperatureFinal=D.Tf, posteriors=L(np.exp(lp))), open(f'{folder}/decoder_chain_4ch_500Hz.json', 'w'))
    print('golden accuracy', (D.cl[lp.argmax(1)] == Y[~tr]).mean())

if __name__ == '__main__':
    golden(sys.argv[1] if sys.argv[1:] else '.')

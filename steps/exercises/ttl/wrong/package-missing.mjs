import 'package-that-is-nowhere';

export const fetch = () => [];

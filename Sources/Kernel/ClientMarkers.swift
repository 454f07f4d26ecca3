// SPDX-License-Identifier: Apache-2.0

/// Marks keys of programs that partners call our API with.
public enum ClientRecord {}
/// Marks keys of the public keys that such a program signs with.
public enum ClientKeyRecord {}

// SPDX-License-Identifier: Apache-2.0

/// Marks keys of programs that partners call our API with.
public enum ClientRecord {}
/// Marks keys of the public keys that such a program signs with.
public enum ClientKeyRecord {}
/// Marks keys of what partners are told.
public enum PartnerEventRecord {}
/// Marks keys of addresses that partners want to be told at.
public enum WebhookRecord {}
/// Marks keys of the secrets that what we tell is signed with.
public enum WebhookSecretRecord {}
/// Marks keys of events on their way to such an address.
public enum DeliveryRecord {}

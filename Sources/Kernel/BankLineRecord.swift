// SPDX-License-Identifier: Apache-2.0

/// Marks keys of movements on our account as a bank told them.
public enum BankLineRecord {}

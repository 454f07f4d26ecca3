// SPDX-License-Identifier: Apache-2.0

/// Marks keys of banks' files.
public enum BankFileRecord {}

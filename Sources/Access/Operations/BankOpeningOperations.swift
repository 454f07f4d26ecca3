// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewBankAccounts = Operation(
        "bank-account.view", "See one's own bank accounts and applications", [.worker, .relative])
    public static let openBankAccount = Operation(
        "bank-account.open", "Ask a partner bank to open an account", [.worker, .relative], writes: true)
    public static let addBankAccount = Operation(
        "bank-account.add", "Record an account of one's own", [.worker, .relative], writes: true)

    /// Accounts that benefits can be paid to.
    static let bankOpeningOperations: [Operation] = [viewBankAccounts, openBankAccount, addBankAccount]
}

package org.claviger.model;

import org.claviger.model.shape.Doc;

/** The kinds of thing that an environment is built of. */
public enum ComponentKind {
    @Doc("Hardware security module.")
    HSM,
    @Doc("Holds a key share and takes part in threshold signing.")
    MPC_NODE,
    @Doc("Trusted execution environment.")
    ENCLAVE,
    @Doc("Signing device of a person.")
    HARDWARE_WALLET,
    @Doc("Signs what it is asked to.")
    SIGNING_SERVICE,
    @Doc("Builds transactions, keeps addresses and balances.")
    WALLET_SERVICE,
    @Doc("Decides whether a transaction may be signed.")
    POLICY_ENGINE,
    @Doc("Page or screen on which a transaction is read and approved.")
    DISPLAY,
    @Doc("Application on which a person approves.")
    APPROVAL_APP,
    @Doc("Computer of a person.")
    WORKSTATION,
    @Doc("Telephone or tablet of a person.")
    MOBILE_DEVICE,
    @Doc("Any other server.")
    SERVER,
    @Doc("Data store.")
    DATABASE,
    @Doc("Network or its boundary: firewall, VPN.")
    NETWORK,
    @Doc("Blockchain node or its provider.")
    NODE,
    @Doc("Contract on a chain that holds or moves assets.")
    SMART_CONTRACT,
    @Doc("Account at a cloud provider; whoever administers it administers what it hosts.")
    CLOUD_ACCOUNT,
    @Doc("Decides who somebody is.")
    IDENTITY_PROVIDER,
    @Doc("Where the code is kept.")
    SOURCE_REPOSITORY,
    @Doc("Turns code into what runs.")
    BUILD_PIPELINE,
    @Doc("Where dependencies or releases come from.")
    PACKAGE_REGISTRY,
    @Doc("Keeps audit logs.")
    LOG_STORE,
    @Doc("Watches and raises alerts.")
    MONITORING,
    @Doc("Means by which approvals and grants are communicated.")
    COMMUNICATION_CHANNEL,
    @Doc("Safe or safe-deposit box.")
    SAFE,
    @Doc("Room or vault.")
    VAULT,
    @Doc("Metal plate, paper, card or drive that carries a backup.")
    BACKUP_MEDIUM,
    @Doc("Any other application.")
    APPLICATION
}

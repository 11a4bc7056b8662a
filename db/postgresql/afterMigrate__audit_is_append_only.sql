-- After each migration: nobody may change or remove what the audit log holds, not even the role that owns it, until the
-- owner takes the privilege back by hand. Roles that own nothing cannot. docs/security.md tells how to run with two roles.
do $$
declare
    somebody record;
begin
    for somebody in
        select distinct grantee
        from information_schema.role_table_grants
        where table_schema = current_schema()
          and table_name in ('audit_entry', 'audit_listed')
          and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
    loop
        if somebody.grantee = 'PUBLIC' then
            revoke update, delete, truncate on audit_entry, audit_listed from public;
        else
            execute format('revoke update, delete, truncate on audit_entry, audit_listed from %I', somebody.grantee);
        end if;
    end loop;
end
$$;
